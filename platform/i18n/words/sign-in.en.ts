export const signIn = {
  title: "Sign in",
  email: "E-mail",
  password: "Password",
  enter: "Sign in",
} as const;
