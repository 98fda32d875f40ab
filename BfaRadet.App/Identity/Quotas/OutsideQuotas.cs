namespace BfaRadet.App.Identity.Quotas;

/// <summary>Stands at an endpoint that is answered whoever else asks from the same network, and keeps its own answer for a while.</summary>
internal sealed class OutsideQuotas;
