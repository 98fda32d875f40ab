using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Live;

namespace BfaRadet.App.Features.Minutes;

/// <summary>What can be completed while writing: after <c>@</c>, <c>#</c> and <c>/</c>.</summary>
public sealed record CompletionWords(IReadOnlyList<Word> People, IReadOnlyList<Word> Areas, IReadOnlyList<string> Phrases)
{
    /// <summary>The same people, organisations first, and focus areas as the decision line knows, and the council's phrases.</summary>
    internal static CompletionWords Of(MeetingView meeting, DateOnly today)
    {
        var known = DecisionContexts.Of(meeting, today);
        return new CompletionWords(
            [.. known.Responsibles.Select(r => r.Person is { } person
                ? new Word(person, string.Join(", ", new[] { r.Title, r.Organisation }.Where(t => !string.IsNullOrEmpty(t))))
                : new Word(r.Organisation, ""))],
            [.. meeting.FocusAreas.Select(a => new Word($"F{a.Number} {a.Name}", ""))],
            meeting.Settings.StandardPhrases);
    }
}

/// <param name="Label">What is put into the text.</param>
/// <param name="Detail">What tells it from others of the name.</param>
public sealed record Word(string Label, string Detail);
