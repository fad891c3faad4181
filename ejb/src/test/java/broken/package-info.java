/**
 * An entity that breaks a rule of the house on purpose. It stands outside the packages in which the
 * build looks for entities to weave, or the application would ask for it.
 */
package broken;
