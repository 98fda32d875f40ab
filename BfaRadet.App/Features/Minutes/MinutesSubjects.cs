using BfaRadet.App.Live;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes;

/// <summary>The subjects of what happens to the minutes of a meeting.</summary>
internal static class MinutesSubjects
{
    public static EventSubjects All { get; } = new EventSubjects()
        .OnOften(typeof(NotesWritten))
        // The list of meetings shows how far their minutes have come.
        .On(saved => [Subject.Meetings(saved.Council)],
            typeof(MinutesSentForReview), typeof(MinutesSentForAdjusting), typeof(MinutesAdopted), typeof(MinutesSentBack), typeof(MinutesReopened))
        .On(
            typeof(PassageRedacted), typeof(MinutesConfirmed), typeof(SectionSentForAdjusting), typeof(SectionConfirmed), typeof(SectionAdjusted),
            typeof(SectionSentBack), typeof(ReviewNoteWritten), typeof(ReviewNoteTakenBack), typeof(ReviewNoteAnswered));
}
