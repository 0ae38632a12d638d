import type { ComponentProps } from "react";
import { Button } from "../../platform/ui/button.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import type { IconName } from "../../platform/ui/icon-shapes.tsx";

type Props = { icon: IconName; name: string; keys?: string } & Omit<ComponentProps<"button">, "name">;

/** One thing to do with what is selected: a sign, its name and its key at a touch. */
export function BulkButton({ icon, name, keys, ...rest }: Props) {
  return (
    <Hint text={name} side="top" {...(keys ? { keys } : {})}>
      <Button {...rest} look="bare" size="sq" aria-label={name}>
        <Icon name={icon} />
      </Button>
    </Hint>
  );
}
