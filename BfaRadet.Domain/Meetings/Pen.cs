namespace BfaRadet.Domain.Meetings;

/// <summary>A person who may write the minutes of one item beside the usual writers.</summary>
/// <param name="Name">At the time the pen was handed over.</param>
public sealed record Pen(AgendaItemId Item, MemberId Member, string Name);
