namespace BfaRadet.App.Features.Meetings.Voting;

/// <summary>Somebody on the roll, as a list to choose from needs it.</summary>
public sealed record VoterLine(AttendanceId Id, string Name);
