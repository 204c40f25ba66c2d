/** From Granicus' help pages and sent bulletins, 2026. */
export const govdeliveryMacros = {
  known: ['SUBSCRIBER_PREFERENCES_URL', 'EMAIL_ADDRESS'],
  transactional: [
    'CONFIRM_URL',
    'NEW_LOGIN_URL',
    'PASSWORD_RESET_URL',
    'SUBSCRIPTION_CREATED_DATE',
    'SUBSCRIPTION_EXPIRATION_DATE',
  ],
} as const
