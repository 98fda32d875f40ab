namespace BfaRadet.App.Features.Meetings.Voting;

/// <summary>A person on the roll, for lists to choose from.</summary>
public sealed record VoterLine(AttendanceId Id, string Name);
