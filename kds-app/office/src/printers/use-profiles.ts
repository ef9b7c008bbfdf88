import { useEffect, useState } from 'react';
import { PRINT_ROUTES, type PrinterMake } from '#shared/contract/routes-print.ts';
import { useHouse } from '../house.ts';

/** The makes of printers that can be chosen; none until they have come. */
export function useProfiles(): readonly PrinterMake[] {
  const { api } = useHouse();
  const [makes, setMakes] = useState<readonly PrinterMake[]>([]);
  useEffect(() => {
    let gone = false;
    void api.call(PRINT_ROUTES.listMakes, {}).then((answer) => {
      if (answer.ok && !gone) setMakes(answer.value.makes);
    });
    return () => {
      gone = true;
    };
  }, [api]);
  return makes;
}
