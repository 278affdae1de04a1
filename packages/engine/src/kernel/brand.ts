/** Under whose name something public appears. */
export interface Brand {
  name: string;
  logo_url: string | null;
  primary_color: string | null;
  support_url: string | null;
}
