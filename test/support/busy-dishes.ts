/** What the busy house cooks, and where. */
export interface Dish {
  readonly name: string;
  readonly station: string;
  readonly prepSeconds: number;
  readonly price: number;
}

const dish = (name: string, station: string, prepSeconds: number, price: number): Dish => ({
  name,
  station,
  prepSeconds,
  price,
});

export const DISHES = {
  burger: dish('Butcher’s burger', 'grill', 480, 1650),
  ribeye: dish('Ribeye 300 g', 'grill', 480, 3400),
  cutlets: dish('Lamb cutlets', 'grill', 480, 2900),
  sandwich: dish('Steak sandwich', 'grill', 720, 1850),
  halloumi: dish('Grilled halloumi', 'grill', 720, 1450),
  bass: dish('Sea bass, whole', 'grill', 480, 2700),
  'flat-iron': dish('Flat iron 220 g', 'grill', 480, 2400),
  'corn-ribs': dish('Corn ribs', 'grill', 480, 850),
  'half-chicken': dish('Half chicken', 'grill', 300, 1950),
  'pork-ribs': dish('Pork ribs', 'grill', 300, 2100),
  skewers: dish('Chicken skewers', 'grill', 480, 1600),
  'tuna-steak': dish('Tuna steak', 'grill', 480, 2600),
  'bone-marrow': dish('Bone marrow', 'grill', 480, 1200),
  club: dish('Club sandwich', 'cold', 480, 1550),
  fries: dish('Fries', 'fry', 600, 500),
  'fish-chips': dish('Fish and chips', 'fry', 480, 1800),
  calamari: dish('Calamari', 'fry', 480, 1150),
  slaw: dish('Slaw', 'cold', 120, 450),
  oysters: dish('Six oysters', 'cold', 240, 1950),
  salad: dish('House salad', 'cold', 180, 850),
  tart: dish('Lemon tart', 'pastry', 300, 850),
  pavlova: dish('Pavlova', 'pastry', 300, 900),
  stout: dish('Stout, pint', 'bar', 150, 650),
  tea: dish('Pot of tea', 'bar', 180, 400),
  wine: dish('Glass of Albariño', 'bar', 90, 950),
} as const satisfies Readonly<Record<string, Dish>>;

export type DishId = keyof typeof DISHES;
