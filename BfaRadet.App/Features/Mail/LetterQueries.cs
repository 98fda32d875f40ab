using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Outbox;
using BfaRadet.App.Live;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Councils;
using Microsoft.EntityFrameworkCore;
using System.IO.Compression;

namespace BfaRadet.App.Features.Mail;

/// <summary>
/// Queries for letters: those of a council for who keeps it, all of them for an administrator. What waits for the mail server is
/// shown without what its links open; the file of one that is handed over by hand has them.
/// </summary>
public sealed class LetterQueries(IDbContextFactory<WorkspaceDb> contexts, LetterBox box, TimeProvider clock)
{
    /// <summary>How many are shown.</summary>
    public const int Max = 200;

    /// <summary>The subjects of a council's letters. What a letter tells of is about the council, one of its meetings or what is proposed for them, and rings when it is posted.</summary>
    public static IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [Subject.Letters(council), Subject.Council(council), Subject.Meetings(council), Subject.ItemProposals(council)];

    /// <summary>The subjects of all letters: a new one is seen when the page is opened.</summary>
    public static IReadOnlyList<Subject> SubjectsOfAll { get; } = [Subject.AllLetters];

    /// <summary>Null for a caller who does not keep the council.</summary>
    public async Task<LettersView?> OfAsync(Caller caller, CouncilId council)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await MayAsync(db, caller, council)
            ? await ListAsync(db, db.Letters().Where(l => l.Council == council), await db.Councils.Where(c => c.Id == council).Select(c => c.Name).FirstAsync())
            : null;
    }

    /// <summary>Null for a caller who is no administrator.</summary>
    public async Task<LettersView?> AllAsync(Caller caller)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.IsActingAdministratorAsync(caller) ? await ListAsync(db, db.Letters(), "") : null;
    }

    /// <summary>The file of a letter that is handed over by hand; null for others, and for a caller without a right to it.</summary>
    public async Task<(byte[] Bytes, string Name)?> FileAsync(Caller caller, Guid id, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Letters().AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, cancellation) is not { IsDone: false } letter
            || !await MayAsync(db, caller, letter.Council)
            || await db.LetterMessages().AnyAsync(m => m.Body.Contains(id.ToString()) && m.GivenUpAt == null, cancellation))
        {
            return null;
        }

        return (await MimeLetter.FileAsync(db, letter, cancellation), $"{NameOf(letter)}.eml");
    }

    /// <summary>How far the letters about a meeting have come; null for a caller who does not keep the council.</summary>
    public async Task<LetterCounts?> CountsAsync(Caller caller, CouncilId council, MeetingId meeting)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await MayAsync(db, caller, council) ? await LetterCounts.OfAsync(db, meeting) : null;
    }

    /// <summary>The letters about a meeting that are handed over by hand, as files in one; null when there are none for the caller.</summary>
    public async Task<byte[]?> ZipAsync(Caller caller, CouncilId council, MeetingId meeting, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await MayAsync(db, caller, council) || await ByHandAsync(db.Letters().AsNoTracking(), db, council, meeting, cancellation) is not { Count: > 0 } letters)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var named in letters.OrderBy(l => l.Made).GroupBy(NameOf))
            {
                foreach (var (letter, at) in named.Select((letter, at) => (letter, at)))
                {
                    await using var entry = await zip.CreateEntry($"{named.Key}{(at == 0 ? "" : $"-{at + 1}")}.eml").OpenAsync(cancellation);
                    await entry.WriteAsync(await MimeLetter.FileAsync(db, letter, cancellation), cancellation);
                }
            }
        }

        return bytes.ToArray();
    }

    internal static async Task<List<Letter>> ByHandAsync(
        IQueryable<Letter> letters, WorkspaceDb db, CouncilId council, MeetingId meeting, CancellationToken cancellation = default)
    {
        var waiting = await letters
            .Where(l => l.Council == council && l.Meeting == meeting && l.SentAt == null && l.HandedOverAt == null && l.ReplacedAt == null).ToListAsync(cancellation);
        var underWay = (await db.LetterMessages().AsNoTracking().Where(m => m.GivenUpAt == null).ToListAsync(cancellation)).SelectMany(Envelope.LettersIn).ToHashSet();
        return waiting.FindAll(l => !underWay.Contains(l.Id));
    }

    private static string NameOf(Letter letter) => letter.FileName == "" ? $"brev-{letter.Id:N}" : letter.FileName;

    internal async Task<bool> MayAsync(WorkspaceDb db, Caller caller, CouncilId? council) => council is { } id
        ? await db.FindActorAsync(caller, id, clock.Today()) is { } actor && (actor.Administrator || actor.Has(Council.Keepers))
        : await db.IsActingAdministratorAsync(caller);

    private async Task<LettersView> ListAsync(WorkspaceDb db, IQueryable<Letter> all, string council)
    {
        var letters = await all.AsNoTracking().OrderByDescending(l => l.Made).ThenByDescending(l => l.Id).Take(Max).ToListAsync();
        var left = letters.Count < Max ? 0 : await all.CountAsync() - Max;
        var underWay = (await db.LetterMessages().AsNoTracking().ToListAsync()).SelectMany(m => Envelope.LettersIn(m).Select(id => (id, m))).ToLookup(of => of.id, of => of.m);
        var ids = letters.Select(l => l.Council).OfType<CouncilId>().Distinct().ToList();
        var names = await db.Councils.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => $"{c.Name}, {c.Municipality}");
        var meetings = letters.Select(l => l.Meeting).OfType<MeetingId>().Distinct().ToList();
        var days = await db.Meetings.AsNoTracking().Where(m => meetings.Contains(m.Id))
            .Select(m => new LetterMeeting(m.Id, m.Council, m.Date)).ToDictionaryAsync(m => m.Id);
        // What took the place of a letter was written at that moment; one that nothing was written for is taken back.
        var written = letters.Select(l => (l.Meeting, l.Proposal, l.Member, l.Made)).ToHashSet();
        return new LettersView(
            council,
            letters.Select(l => ViewOf(l, underWay[l.Id].LastOrDefault(), l.Council is { } of ? names[of] : "",
                l.ReplacedAt is { } at && !written.Contains((l.Meeting, l.Proposal, l.Member, at))) with
            {
                Occasion = l.Occasion,
                Meeting = l.Meeting is { } meeting ? days.GetValueOrDefault(meeting) : null,
            }).ToValueList(), left, box.Sends);
    }

    private static LetterView ViewOf(Letter letter, OutboxMessage? message, string council, bool isTakenBack)
    {
        var (state, at) = letter switch
        {
            { SentAt: { } sent } => (LetterState.Sent, sent),
            { HandedOverAt: { } handed } => (LetterState.HandedOver, handed),
            { ReplacedAt: { } replaced } => (isTakenBack ? LetterState.TakenBack : LetterState.Replaced, replaced),
            _ => message switch
            {
                null => (LetterState.ToHandOver, letter.Made),
                { GivenUpAt: { } given } => (LetterState.GivenUp, given),
                { Fault: not null } => (LetterState.PutOff, message.Due),
                { Kind: LetterGathering.KindName } => (LetterState.Gathering, message.Due),
                _ => (LetterState.Waiting, letter.Made),
            },
        };
        return new LetterView(
            letter.Id, council, letter.ToName, letter.ToAddress, letter.Subject,
            state is LetterState.ToHandOver or LetterState.GivenUp ? letter.Text : letter.TextWithoutSecrets,
            letter.Enclosures.Select(e => e.Name).ToValueList(), letter.Made, state, SwedishTime.Of(at), message?.Fault ?? "");
    }
}
