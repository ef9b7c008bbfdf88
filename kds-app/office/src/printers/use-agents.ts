import { useEffect, useState } from 'react';
import { DEVICE_ROUTES } from '#shared/contract/routes-session.ts';
import type { Device } from '#shared/people/staff.ts';
import { useHouse } from '../house.ts';

/** The station agents that are paired with this house. */
export function useAgents(): readonly Device[] {
  const { api } = useHouse();
  const [agents, setAgents] = useState<readonly Device[]>([]);
  useEffect(() => {
    let gone = false;
    void api.call(DEVICE_ROUTES.listDevices, {}).then((answer) => {
      const devices = answer.ok && !gone ? answer.value['devices'] : null;
      if (Array.isArray(devices)) setAgents(devices.filter(({ kind }) => kind === 'agent'));
    });
    return () => {
      gone = true;
    };
  }, [api]);
  return agents;
}
