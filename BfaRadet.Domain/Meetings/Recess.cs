namespace BfaRadet.Domain.Meetings;

/// <summary>Ajournering, paus: with the times the minutes state.</summary>
/// <param name="To">Null while it lasts.</param>
public sealed record Recess(DateTimeOffset From, DateTimeOffset? To);

/// <summary>Somebody who has asked for the floor.</summary>
/// <param name="HasFloor">Speaks now.</param>
public sealed record Speaker(MemberId Member, string Name, bool HasFloor);
