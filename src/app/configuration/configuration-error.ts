/** Thrown when the environment does not make a configuration; the message lists every key that is wrong, with a cure. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError'
}
