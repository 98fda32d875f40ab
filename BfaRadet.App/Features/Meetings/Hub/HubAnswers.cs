namespace BfaRadet.App.Features.Meetings.Hub;

/// <summary>What saving notes came to: one of a receipt, a clash or a refusal.</summary>
/// <param name="Revision">Of the text that is now on disk.</param>
/// <param name="Refused">Why not, in Swedish. Nothing was changed.</param>
/// <param name="Again">The refusal is of the moment only: send the same once more in a second.</param>
public sealed record SaveAnswer(
    int? Revision = null, DateTimeOffset? SavedAt = null, ClashAnswer? Clash = null, string? Refused = null, bool Again = false);

/// <summary>Somebody else's text stands there: choose between the two.</summary>
public sealed record ClashAnswer(string Theirs, int Revision, string By);

/// <summary>The notes of an item as they are on disk.</summary>
public sealed record NotesAnswer(string Text, int Revision, string By, DateTimeOffset? SavedAt);

/// <summary>What another request came to.</summary>
/// <param name="Number">Of the decision that was recorded: "2026:14".</param>
/// <param name="Refused">Why not, in Swedish. Nothing was changed.</param>
public sealed record Answer(string? Number = null, string? Refused = null);
