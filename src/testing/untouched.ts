const BUILT_IN = [Object.prototype, Array.prototype, String.prototype, Function.prototype];

const shapeOf = () => BUILT_IN.map((prototype) => Object.getOwnPropertyDescriptors(prototype));
const before = JSON.stringify(shapeOf().map((shape) => Reflect.ownKeys(shape).map(String)));
const values = shapeOf();

/** Whether what every object inherits from is as it was when the tests began. */
export const areBuiltInsUntouched = (): boolean =>
  JSON.stringify(shapeOf().map((shape) => Reflect.ownKeys(shape).map(String))) === before &&
  shapeOf().every((shape, index) =>
    Object.entries(shape).every(
      ([key, { value }]: [string, PropertyDescriptor]) =>
        (values[index] as Record<string, PropertyDescriptor>)[key]?.value === value,
    ),
  );
