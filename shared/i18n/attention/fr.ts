import type { Translation } from '../catalogue.ts';
import type { attention as english } from './en.ts';

export const attention: Translation<typeof english> = {
  plain: 'Cette page ne peut vous avertir que tant qu’elle est ouverte. Gardez-la ouverte, écran allumé.',
  elsewhere: 'Pour être averti page fermée, ouvrez {url}',
  ring: 'Sonner s’il y a du nouveau',
  rings: 'Elle sonne et clignote s’il y a du nouveau.',
  offer: 'Les alertes peuvent vous parvenir page fermée.',
  turnOn: 'M’avertir',
  on: 'Les alertes vous parviennent aussi page fermée.',
  turnOff: 'Arrêter les alertes',
  asking: 'Un instant…',
  denied:
    'Les alertes sont bloquées pour cette page. Autorisez-les dans les réglages du navigateur ou gardez la page ouverte.',
  homeScreen:
    'Sur ce téléphone, les alertes demandent la page sur l’écran d’accueil : Partager, puis « Sur l’écran d’accueil ».',
  unsupported: 'Ce navigateur n’affiche pas d’alertes page fermée. Gardez-la ouverte.',
  failed: 'Les alertes n’ont pas pu être activées. Réessayez.',
};
