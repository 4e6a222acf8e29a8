/** The provider no longer honours this sign-in; only the responder can renew it. */
export class SignInOver extends Error {}
