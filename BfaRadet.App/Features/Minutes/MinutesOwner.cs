using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using BfaRadet.App.Writing;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using BfaRadet.Domain.Writing;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Minutes;

/// <summary>The minutes of agenda items, as documents that are written together.</summary>
internal sealed class MinutesOwner(
    MeetingQueries queries, IDbContextFactory<WorkspaceDb> contexts, TimeProvider clock) : IDocumentOwner
{
    /// <summary>Replaces the quote in a review note that quoted a redacted passage.</summary>
    public const string RedactedQuote = "[lyft ur protokollet]";

    /// <summary>What the editor calls the minutes of an item.</summary>
    public static DocumentWords NamesOfMinutes { get; } = new(
        "protokollet", "anteckningarna till en punkt", "att frågan har flyttats till ett annat forum", "som en handling till punkten");

    public DocumentWords Words => NamesOfMinutes;

    public string RedactionSentence => "Frågan har flyttats till ett annat forum.";

    public Duties Redactors => Meeting.Redactors;

    public DocumentPlace PlaceOf(CouncilId council, MeetingId meeting, AgendaItemId item) =>
        new(item.ToDocument(), meeting.ToParent(), council, this);

    /// <summary>The documents of all items of a meeting; none when there is no such meeting.</summary>
    public async Task<IReadOnlyList<DocumentPlace>> PlacesOfAsync(MeetingId meeting, CancellationToken cancellation = default)
    {
        if (await queries.CouncilOfAsync(meeting) is not { } council)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var items = await db.Set<AgendaItem>().Where(i => EF.Property<MeetingId>(i, "MeetingId") == meeting)
            .Select(i => i.Id).ToListAsync(cancellation);
        return [.. items.Select(item => PlaceOf(council, meeting, item))];
    }

    public async ValueTask<DocumentPlace?> FindAsync(DocumentParent parent, DocumentId id) =>
        await queries.CouncilOfAsync(parent.ToMeeting()) is { } council ? new DocumentPlace(id, parent, council, this) : null;

    public async ValueTask<DocumentAccess?> FindAccessAsync(DocumentPlace document, Caller caller)
    {
        var (meeting, item) = (await MeetingAsync(document), document.Id.ToItem());
        if (meeting?.SeenBy(caller) is not { } seen || seen.ReaderOf(caller) is not { } reader || seen.Find(item) is null
            || !meeting.MayRead(reader, item))
        {
            return null;
        }

        var open = meeting.State == MeetingState.InSession || meeting.State == MeetingState.Closed && reader.Has(Meeting.Leaders);
        var (no, locked) = (meeting.MayWrite(reader, item), meeting.Lock.On(item.ToSection()));

        // Only those who could write without the lock are told of it: their unsent words are shown next to the text.
        var rights = new Rights(
            no is null, no is AdjustmentRefusal ? RefusalTexts.Of(no) : "", open && locked is null && reader.Has(Redactors));
        return new DocumentAccess(reader.Member, reader.Name, rights, meeting.ReadsFrom(reader, item));
    }

    public IReadOnlyList<Subject> SubjectsOf(DocumentPlace document) =>
        MeetingQueries.SubjectsOf(document.Council, document.Parent.ToMeeting());

    public IReadOnlyList<Subject> SubjectsOfContent(DocumentPlace document) => [Subject.Meeting(document.Parent.ToMeeting())];

    public async Task<IReadOnlyCollection<DocumentId>> FindLockedAsync(IReadOnlyCollection<DocumentPlace> documents)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var meetings = documents.Select(d => d.Parent.ToMeeting()).Distinct().ToList();
        var locks = await db.Adjustments.AsNoTracking().Where(a => meetings.Contains(a.Meeting)).ToDictionaryAsync(a => a.Meeting, a => a.Lock);
        return [.. documents.Where(d => locks.GetValueOrDefault(d.Parent.ToMeeting()).On(d.Id.ToItem().ToSection()) is not null).Select(d => d.Id)];
    }

    /// <summary>The same people and focus areas as in the decision line, organisations first, and the council's phrases.</summary>
    public async ValueTask<CompletionWords?> FindWordsAsync(DocumentPlace document)
    {
        if (await MeetingAsync(document) is not { } meeting)
        {
            return null;
        }

        var known = DecisionContexts.Of(meeting, clock.Today());
        return new CompletionWords(
            [.. known.Responsibles.Select(r => r.Person is { } person
                ? new Word(person, string.Join(", ", new[] { r.Title, r.Organisation }.Where(t => !string.IsNullOrEmpty(t))))
                : new Word(r.Organisation, ""))],
            [.. meeting.FocusAreas.Select(a => new Word($"F{a.Number} {a.Name}", ""))],
            meeting.Settings.StandardPhrases);
    }

    public DomainEvent Written(DocumentPlace document, int version, int length) =>
        new NotesWritten(document.Parent.ToMeeting(), document.Id.ToItem(), version, length);

    public DomainEvent Redacted(DocumentPlace document, int length) =>
        new PassageRedacted(document.Parent.ToMeeting(), document.Id.ToItem(), length);

    /// <summary>Removes what review notes quote of it.</summary>
    public async Task RemoveQuotesAsync(WorkspaceDb db, DocumentPlace document, string before, string after)
    {
        var meeting = document.Parent.ToMeeting();
        var adjustment = await db.Adjustments.FirstOrDefaultAsync(a => a.Meeting == meeting);
        adjustment?.ForgetQuotes(
            document.Id.ToItem().ToSection(), quote => QuotedWords.Count(before, quote) > QuotedWords.Count(after, quote), RedactedQuote);
    }

    private ValueTask<MeetingView?> MeetingAsync(DocumentPlace document) =>
        queries.SharedAsync(document.Council, document.Parent.ToMeeting());
}
