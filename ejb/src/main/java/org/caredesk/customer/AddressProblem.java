package org.caredesk.customer;

/**
 * What is wrong with one field of a typed address.
 *
 * @param field line1, city, state, postalCode or country
 * @param code of the refusal, as a BusinessException has it
 * @param argument of its message: an example or the country; may be empty
 */
public record AddressProblem(String field, String code, String argument) {}
