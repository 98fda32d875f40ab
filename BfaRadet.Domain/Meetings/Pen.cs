namespace BfaRadet.Domain.Meetings;

/// <summary>Somebody who was handed the pen: writes the minutes of one item beside those who do so anyway.</summary>
/// <param name="Name">As it was when the pen was handed.</param>
public sealed record Pen(AgendaItemId Item, MemberId Member, string Name);
