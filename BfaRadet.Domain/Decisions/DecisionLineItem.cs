namespace BfaRadet.Domain.Decisions;

/// <summary>A piece of the cleaned line: a word of the sentence, or something that may be a mark.</summary>
/// <param name="Text">The text to keep if the item belongs to the sentence.</param>
internal abstract record DecisionLineItem(string Text)
{
    /// <summary>A word.</summary>
    internal sealed record Word(string Text) : DecisionLineItem(Text);

    /// <summary>A name with a sigil, anywhere in the line.</summary>
    /// <param name="Text">The name without the sigil, with the characters around it.</param>
    /// <param name="StandsAlone">Only punctuation is around it, so that it can be removed.</param>
    /// <param name="Why">The refusal when the name is unknown.</param>
    internal abstract record Named(string Text, bool StandsAlone, Func<DecisionLineRefusal>? Why) : DecisionLineItem(Text);

    /// <summary><c>@</c></summary>
    internal sealed record Who(string Text, bool StandsAlone, Func<DecisionLineRefusal>? Why, Responsible? Value)
        : Named(Text, StandsAlone, Why);

    /// <summary><c>#</c></summary>
    internal sealed record Focus(string Text, bool StandsAlone, Func<DecisionLineRefusal>? Why, FocusAreaId? Value)
        : Named(Text, StandsAlone, Why);

    /// <summary>"redan klart"; a mark in the tail only.</summary>
    internal sealed record AlreadyDone(string Text) : DecisionLineItem(Text);

    /// <summary>A date; a mark in the tail only.</summary>
    /// <param name="Text">As typed, with the words before it that belong to it.</param>
    /// <param name="Date">What the words say.</param>
    /// <param name="IsReview">"uppf." precedes it.</param>
    /// <param name="IsSpoken">By a verb, "utvärderas", which may be the one of the sentence.</param>
    /// <param name="LedIn">"till", "senast", "före" or "innan" precedes it.</param>
    internal sealed record When(string Text, DateReading Date, bool IsReview, bool LedIn, bool IsSpoken = false) : DecisionLineItem(Text)
    {
        private static readonly HashSet<string> _words =
            ["klart", "senast", "till", "före", "innan", "den", "på", "om", "inom", "vid", "i"];

        /// <summary>
        /// Written like a note, in figures: "31 okt", "v. 12". Words such as "senast den 31 oktober" belong to a sentence.
        /// </summary>
        public bool IsNote => Text.Any(char.IsAsciiDigit)
            && Text.Split(' ')[0].TrimEnd(',').ToLowerInvariant() is var first && !_words.Contains(first)
            && !(first.Length > 4 && first.EndsWith("dagen", StringComparison.Ordinal));

        /// <summary>A full stop follows it; inside the line the stop of "okt." only abbreviates the month.</summary>
        public bool EndsSentence(bool isLast) =>
            Text[^1] is '.' or '!' or '?' && (isLast || !EndsInShortMonth);

        private bool EndsInShortMonth =>
            DateNames.IsShortMonth(DecisionLineText.WithoutStops(Text).Split(' ')[^1].ToLowerInvariant());
    }
}
