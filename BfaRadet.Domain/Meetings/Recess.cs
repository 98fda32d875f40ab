namespace BfaRadet.Domain.Meetings;

/// <summary>A pause (ajournering), with the times that the minutes state.</summary>
/// <param name="To">Null while it lasts.</param>
/// <param name="Item">
/// The current item when it began, or the item it was assigned to: kept when its times are corrected. Null in the minutes,
/// where the position says it, and for a pause known by its times alone.
/// </param>
/// <param name="IsBefore">The item had no content when the pause began: the pause is placed before the item and not after.</param>
public sealed record Recess(DateTimeOffset From, DateTimeOffset? To, AgendaItemId? Item = null, bool IsBefore = false);

/// <summary>A person who has asked for the floor.</summary>
/// <param name="HasFloor">Speaks now.</param>
/// <param name="LeftFrom">The item in which the person was still waiting when the meeting moved on; null while on the list.</param>
public sealed record Speaker(MemberId Member, string Name, bool HasFloor, AgendaItemId? LeftFrom = null);
