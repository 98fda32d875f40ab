using BfaRadet.App.Live;
using BfaRadet.Domain.Meetings.History;

namespace BfaRadet.App.Features.FollowUp.Importing;

/// <summary>Subjects of the events of logs that are brought in: decisions and meetings come, and maybe focus areas.</summary>
internal static class LogSubjects
{
    public static EventSubjects All { get; } = new EventSubjects()
        .On(saved => [Subject.Decisions(saved.Council), Subject.Meetings(saved.Council), Subject.FocusAreas(saved.Council)], typeof(LogBroughtIn), typeof(LogTakenBack));
}
