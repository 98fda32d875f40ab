using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Records;

/// <content>Review: the members read the draft, comment on passages and suggest other words.</content>
public abstract partial class Adjustment
{
    /// <summary>The most notes a record can have.</summary>
    public const int MaxNotes = 300;

    /// <summary>The longest comment, quote or suggestion, in characters.</summary>
    public const int NoteMax = 2_000;

    public ValueList<ReviewNote> Notes { get; private set; }

    /// <summary>Sends the draft to the members. Idempotent.</summary>
    /// <param name="written">The sections that have a text.</param>
    public Result<Done> SendForReview(
        Actor by, IEnumerable<SectionId> written, IReadOnlyCollection<MissingItem> gaps, DateTimeOffset at)
    {
        if (((Refusal?)Unentitled(by) ?? Blocked(gaps.Where(g => g.BlocksReview))) is { } refusal)
        {
            return refusal;
        }

        if (State == AdjustmentState.InReview)
        {
            return Done.Value;
        }

        if (!IsOpen)
        {
            return new AdjustmentRefusal.NotInThatState(State);
        }

        (State, ReviewedAt, Reviewed) = (AdjustmentState.InReview, at, written.ToValueList());
        Happened(new AdjustmentFact.SentForReview());
        return Done.Value;
    }

    /// <summary>Comments on a passage, or suggests other words in its place. Idempotent for the same id and content.</summary>
    /// <param name="times">How often the quoted words occur in the section; a suggestion is refused unless it is once.</param>
    public Result<Done> Note(
        Actor by, ReviewNoteId id, SectionId section, string quote, string comment, string? suggestion, int times, DateTimeOffset at)
    {
        // The quote must be found again in the text, so only its ends are trimmed.
        (quote, comment, suggestion) = (quote.Trim(), Wording.Text(comment), suggestion is null ? null : Wording.Line(suggestion));
        if (!by.Has(Duties.Attending) || by.Member is not { } member)
        {
            return new NotYourDuty(Duties.Attending);
        }

        if (State != AdjustmentState.InReview)
        {
            return new AdjustmentRefusal.NotInThatState(State);
        }

        if (Notes.FirstOrDefault(n => n.Id == id) is { } known)
        {
            return (known.Section, known.By, known.Quote, known.Comment, known.Suggestion) == (section, member, quote, comment, suggestion)
                ? Done.Value
                : new AlreadyEntered(known.Comment);
        }

        if ((Faults.Of(
                Wording.Check(by.Today, nameof(ReviewNote.Quote), quote, NoteMax, required: suggestion is not null),
                Wording.Check(by.Today, nameof(ReviewNote.Suggestion), suggestion ?? "", NoteMax),
                Wording.Check(by.Today, nameof(ReviewNote.Comment), comment, NoteMax, required: suggestion is null))
            ?? (suggestion is null ? null : Lock.On(section))) is { } refusal)
        {
            return refusal;
        }

        if (suggestion is not null && times != 1)
        {
            return new AdjustmentRefusal.WordsNotFound(quote, times);
        }

        if (Notes.Count >= MaxNotes)
        {
            return new AdjustmentRefusal.TooManyNotes(MaxNotes);
        }

        Notes = [.. Notes, new ReviewNote(id, section, member, by.Name, quote, comment, suggestion, at)];
        Happened(new AdjustmentFact.NoteWritten(section, id, suggestion is not null));
        return Done.Value;
    }

    /// <summary>
    /// Takes one's own note back while nobody has answered it and the record can still be written in. Idempotent: one that is gone
    /// already stays gone.
    /// </summary>
    public Result<Done> TakeNoteBack(Actor by, ReviewNoteId id)
    {
        if (Notes.FirstOrDefault(n => n.Id == id) is not { } note)
        {
            return Done.Value;
        }

        if (note.By != by.Member)
        {
            return new AdjustmentRefusal.NotYourNote(note.Name);
        }

        if (note.Answer != ReviewAnswer.Open)
        {
            return new AdjustmentRefusal.NoteIsAnswered(note.AnsweredBy);
        }

        if (!IsOpen)
        {
            return new AdjustmentRefusal.NotInThatState(State);
        }

        Notes = [.. Notes.Where(n => n != note)];
        Happened(new AdjustmentFact.NoteTakenBack(note.Section, id, note.Suggestion is not null));
        return Done.Value;
    }

    /// <summary>Null when the suggestion may be put into the text, by this person and now.</summary>
    public Refusal? MayAccept(Actor by, ReviewNoteId id) =>
        Unentitled(by) ?? (Refusal?)(Notes.FirstOrDefault(n => n.Id == id) switch
        {
            null => new AdjustmentRefusal.NoteGone(),
            { Answer: not ReviewAnswer.Open } note => new AdjustmentRefusal.NoteIsAnswered(note.AnsweredBy),
            var note => Lock.On(note.Section),
        });

    /// <summary>Removes what notes quote of a redacted passage, and the words they suggest in its place.</summary>
    /// <param name="isGone">Whether quoted words were in the passage.</param>
    /// <param name="instead">What the note has in their place.</param>
    public void ForgetQuotes(SectionId section, Func<string, bool> isGone, string instead) => Notes = Notes
        .Select(n => n.Section == section && n.Quote != "" && isGone(n.Quote)
            ? n with { Quote = instead, Suggestion = n.Suggestion is null ? null : instead }
            : n)
        .ToValueList();

    /// <summary>Answers a note. Idempotent for the same answer.</summary>
    public Result<Done> Answer(Actor by, ReviewNoteId id, ReviewAnswer answer, string reply)
    {
        reply = Wording.Text(reply);
        if ((Unentitled(by) ?? Wording.Check(by.Today, nameof(ReviewNote.Reply), reply, NoteMax)) is { } refusal)
        {
            return refusal;
        }

        if (Notes.FirstOrDefault(n => n.Id == id) is not { } note)
        {
            return new AdjustmentRefusal.NoteGone();
        }

        if (note.Answer != ReviewAnswer.Open)
        {
            return note.Answer == answer ? Done.Value : new AdjustmentRefusal.NoteIsAnswered(note.AnsweredBy);
        }

        Notes = [.. Notes.Select(n => n == note ? n with { Answer = answer, Reply = reply, AnsweredBy = by.Name } : n)];
        Happened(new AdjustmentFact.NoteAnswered(note.Section, id, note.Name, answer));
        return Done.Value;
    }
}
