using System.Text.Json.Serialization;

namespace BfaRadet.Domain.Records;

/// <summary>Identity of a note in the review of a record.</summary>
public readonly record struct ReviewNoteId(Guid Value) : IId<ReviewNoteId>
{
    public static ReviewNoteId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>What became of a note.</summary>
public enum ReviewAnswer
{
    /// <summary>Nobody has answered yet.</summary>
    Open,

    /// <summary>A comment was answered.</summary>
    Answered,

    /// <summary>A suggestion was put into the text.</summary>
    Accepted,

    Declined,
}

/// <summary>A comment on a passage, or a suggestion of other words in its place.</summary>
/// <param name="Quote">The words it is about, as they were then; empty for the whole section.</param>
/// <param name="Suggestion">The words instead; null for a comment. Empty takes the quoted words away.</param>
/// <param name="Reply">What was answered; may be empty.</param>
public sealed record ReviewNote(
    ReviewNoteId Id,
    [property: JsonPropertyName("item")] SectionId Section,
    MemberId By,
    string Name,
    string Quote,
    string Comment,
    string? Suggestion,
    DateTimeOffset At,
    ReviewAnswer Answer = ReviewAnswer.Open,
    string Reply = "",
    string AnsweredBy = "");
