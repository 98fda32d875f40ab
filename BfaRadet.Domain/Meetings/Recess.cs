namespace BfaRadet.Domain.Meetings;

/// <summary>Ajournering, paus: with the times the minutes state.</summary>
/// <param name="To">Null while it lasts.</param>
/// <param name="Item">
/// The item that was on when it began, or that it was said to belong to: it stays there when its times are corrected. Null
/// in the minutes, where it stands in its place, and for one known by the clock alone.
/// </param>
/// <param name="IsBefore">Nothing had come of the item when it began: it stands before the item and not after.</param>
public sealed record Recess(DateTimeOffset From, DateTimeOffset? To, AgendaItemId? Item = null, bool IsBefore = false);

/// <summary>Somebody who has asked for the floor.</summary>
/// <param name="HasFloor">Speaks now.</param>
public sealed record Speaker(MemberId Member, string Name, bool HasFloor);
