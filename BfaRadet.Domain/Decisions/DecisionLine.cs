using System.Text;
using static BfaRadet.Domain.Decisions.DecisionLineText;

namespace BfaRadet.Domain.Decisions;

/// <summary>
/// One line, one key: a decision as the secretary types it, read into what it says.
/// <code>
/// line        = sentence , tail ;
/// tail        = { mark , [ stop ] , [ "och" | "samt" | "&amp;" ] } , [ stop ] ;   any order; "och" between names of one sort
/// mark        = responsible | focus | due | review ;
/// responsible = "@" , ( known | known "(" person ")" | quote , free , [ " (" , free , ")" ] , quote ) ;
/// known       = whole words of a known organisation, title or person (the longest run wins)
///             | the start of one of its words | either of them in the definite form ;   case, accents: no matter
/// focus       = "#" , ( [ "F" ] , number | the start of a word of the name ) ;
/// due         = { "klart" | "senast" | "till" | "före" | "innan" } , date ;            at most two of them
/// review      = ( "uppf" | "uppf." | "uppföljning" | "utvärdering" | "utvärderas" ) , [ ":" ] , { "senast" | "till" | "vid" } , ( date | year "-" month ) ;
/// date        = [ weekday ] , [ "den" ] , day , month , [ year ] | day "/" monthnumber , [ year ] | year "-" mm "-" dd
///             | ( "v" | "v." | "vecka" ) , week , [ year ] | "nästa möte" | "nästa" , weekday | [ "på" ] , weekday
///             | "om" , number , ( "dagar" | "veckor" | "månader" | "år" ) | "idag" | "i morgon" | "i övermorgon"
///             | [ "vid" ] , ( "årsskiftet" | "månadsskiftet" ) ;           see <see cref="DateWords"/> for which day
/// </code>
/// The tail is the longest run of marks at the end of the line, less what the sentence needs. From its head goes back
/// to the sentence: a mark after a word that would be left dangling ("ges till @gatuchef", "till mötet 20 maj",
/// "16 september och 18 november"), the later end of a range, and a due date that closes its sentence with a full stop
/// ("svarar senast 20 maj."). What is left of the tail is taken out of the text.
///
/// In the sentence a name with a sigil still counts, and stays as a word without it, half a name written out; an @ or # inside a word is text.
/// Dates in it are text. But a decision that puts off, sends or gives a task, and has no due date in the tail, takes
/// the one date of the sentence that stands after "till", "senast", "före" or "innan" (or "till mötet", "till rådets
/// möte"); two different ones, and none is taken. The text keeps its words either way.
///
/// A review may come before the due date: the council asks how it goes. "utvärderas" with its day may be the verb of the sentence:
/// without a comma or a full stop before it the words stay, and the day is taken as the review when no mark says another.
/// </summary>
public static class DecisionLine
{
    /// <summary>Longest text of a decision, in UTF-16 units.</summary>
    public const int MaxLength = 4_000;

    // Text and marks together; limits the work for a pasted book.
    private const int MaxLine = 2 * MaxLength;

    /// <summary>Reads a line. Linear in its length; throws for no input.</summary>
    public static Result<DecisionDraft> Read(string line, DecisionLineContext context)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(context);

        var clean = DecisionLineText.Clean(line);
        if (clean.Length > MaxLine)
        {
            return new DecisionLineRefusal.TextTooLong(clean.Length, MaxLength);
        }

        var items = DecisionLineItems.Of(clean.Normalize(NormalizationForm.FormC), context);
        var tail = Marks(items, context.Today);
        var text = Text(items, tail);
        return Flaw(items, text) is { } flaw ? flaw : DecisionLineDates.Read(items, tail, context.Today) switch
        {
            { Refusal: { } refusal } => refusal,
            var dates => Draft(items, tail, text, dates, context.Today),
        };
    }

    /// <summary>At most eight completions of the <c>@</c>, <c>#</c> or <c>uppf.</c> at the caret.</summary>
    public static ValueList<DecisionLineSuggestion> Complete(string line, int caret, DecisionLineContext context)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(context);

        return DecisionLineCompletion.At(line, Math.Clamp(caret, 0, line.Length), context);
    }

    /// <summary>For a name that is not in the register: names that may have been meant, as they are written after @.</summary>
    public static ValueList<string> Near(Responsible outside, DecisionLineContext context) =>
        new DecisionLineResponsibles(context.Responsibles).Near(outside.Person ?? outside.Organisation);

    /// <summary>
    /// Whether somebody outside the register is named by one word: it may be the beginning of a name, so the user is asked.
    /// </summary>
    public static bool MayBeUnfinished(Responsible outside) =>
        outside is { Member: null, Person: null } && !outside.Organisation.Contains(' ', StringComparison.Ordinal);

    // A day in the past is not a promise: it belongs to the sentence.
    private static int Marks(List<DecisionLineItem> items, DateOnly today)
    {
        var tail = DecisionLineTail.Start(items);
        return DecisionLineTail.RunsOn(items, tail) is { Date: { HasYear: true, Day: { } day } } && day < today
            && !items.Exists(item => item is DecisionLineItem.Who or DecisionLineItem.AlreadyDone)
            && !MissingParts.IsPromise(DecisionKinds.Recognise(Text(items, tail)))
                ? tail + 1
                : tail;
    }

    private static DecisionLineRefusal? Flaw(List<DecisionLineItem> items, string text)
    {
        if (items.OfType<DecisionLineItem.Named>().FirstOrDefault(named => named.Why is not null) is { Why: { } why })
        {
            return why();
        }

        if (items.Find(item => item is DecisionLineItem.Word { Text: "uppf" or "uppf." or "Uppf" or "Uppf." }) is { } review)
        {
            return new DecisionLineRefusal.MissingReviewDate(review.Text);
        }

        return !DecisionLineText.HasLetterOrDigit(text) ? new DecisionLineRefusal.EmptyDecision()
            : text.Length > MaxLength ? new DecisionLineRefusal.TextTooLong(text.Length, MaxLength)
            : null;
    }

    private static DecisionDraft Draft(
        List<DecisionLineItem> items, int tail, string text, DecisionLineDates dates, DateOnly today)
    {
        var kind = DecisionKinds.Recognise(text);
        return new(
            kind,
            text,
            items.OfType<DecisionLineItem.Who>().Select(who => who.Value!).Distinct().ToValueList(),
            dates.Due ?? (MayTakeFromSentence(kind) ? DecisionLineDates.InSentence(items, tail, today) : null),
            dates.Review ?? DecisionLineDates.ReviewInSentence(items, tail, today),
            items.OfType<DecisionLineItem.Focus>().Select(focus => focus.Value!.Value).Distinct().ToValueList(),
            items.Skip(tail).Any(mark => mark is DecisionLineItem.AlreadyDone));
    }

    private static bool MayTakeFromSentence(DecisionKind kind) => kind
        is DecisionKind.Tabled or DecisionKind.Referred or DecisionKind.ReferredBack
        or DecisionKind.Assigned or DecisionKind.Committed;

    private static string Text(List<DecisionLineItem> items, int tail)
    {
        // A date that the sentence runs on into stays in it: "… svarar rådet senast den 4 maj".
        var kept = DecisionLineTail.RunsOn(items, tail) is { IsNote: false } ? tail + 1 : tail;
        var text = string.Join(' ', items.Take(kept).Select(item => item.Text)).Replace($" {NewLine} ", NewLine, StringComparison.Ordinal).Trim();
        return kept == items.Count ? text : text.TrimEnd(' ', '\n', ',', ';', '–', '—', '-');
    }
}
