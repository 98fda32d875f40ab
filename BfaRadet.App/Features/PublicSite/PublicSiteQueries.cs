using BfaRadet.App.Data;
using BfaRadet.App.Data.Journal;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Minutes.Blocks;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using BfaRadet.App.Records;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Publishing;
using Microsoft.EntityFrameworkCore;
using System.Security.Cryptography;

namespace BfaRadet.App.Features.PublicSite;

/// <summary>
/// What residents may read. The queries have no caller, so they load nothing that not everybody may see: no names from the
/// register, no draft, and of minutes only the published copy's own bytes.
/// </summary>
internal sealed class PublicSiteQueries(IDbContextFactory<WorkspaceDb> contexts, SharedViews shared, TimeProvider clock)
{
    // Events that change what residents read: the latest in the journal is when the page was updated.
    private static readonly string[] _changes =
    [
        JournalEntry.NameOf<CouncilFounded>(), JournalEntry.NameOf<CouncilRenamed>(), JournalEntry.NameOf<CouncilSettingsChanged>(),
        JournalEntry.NameOf<SeatAdded>(), JournalEntry.NameOf<SeatChanged>(), JournalEntry.NameOf<SeatRemoved>(),
        JournalEntry.NameOf<FocusAreaCreated>(), JournalEntry.NameOf<FocusAreaChanged>(), JournalEntry.NameOf<AgendaShared>(),
        JournalEntry.NameOf<MinutesPublished>(), JournalEntry.NameOf<PublicationWithdrawn>(),
        JournalEntry.NameOf<NoticePosted>(), JournalEntry.NameOf<NoticeTakenDown>(),
    ];

    // And those that change what became of a published decision, which are looked for by its own lines.
    private static readonly string[] _outcomes =
    [
        JournalEntry.NameOf<DecisionAmended>(), JournalEntry.NameOf<DecisionWithdrawn>(), JournalEntry.NameOf<DecisionStateChanged>(),
        JournalEntry.NameOf<ProgressReported>(), JournalEntry.NameOf<DecisionExtended>(), JournalEntry.NameOf<ExtensionTakenBack>(),
        JournalEntry.NameOf<DecisionJudged>(), JournalEntry.NameOf<VerdictTakenBack>(),
    ];

    /// <summary>What the list of councils is made of.</summary>
    public static IReadOnlyList<Subject> Subjects { get; } = [Subject.OpenCouncils];

    /// <summary>What a council's page is made of; of its matters, whom the items of published decisions are for.</summary>
    public static IReadOnlyList<Subject> SubjectsOf(CouncilId council) =>
    [
        Subject.Open(council), Subject.Council(council), Subject.Meetings(council), Subject.FocusAreas(council), Subject.Decisions(council),
        Subject.Matters(council),
    ];

    public async ValueTask<PublicSiteListings> ListAsync() =>
        (await shared.GetAsync<PublicSiteListings>(Subjects, async () =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            var open = await db.Councils.AsNoTracking().Where(c => c.Settings.OpenPage && c.Settings.OpenAddress != "")
                .Select(c => new PublicSiteListing(c.Id, c.Settings.OpenAddress, c.Name, c.Municipality)).ToListAsync();

            // Sorted here, since the database does not sort å after z.
            return new(open.OrderBy(c => c.Municipality, StringComparer.CurrentCulture).ThenBy(c => c.Name, StringComparer.CurrentCulture)
                .ToValueList());
        }))!;

    /// <summary>The council at an address; null when there is none with a page for residents.</summary>
    public async ValueTask<PublicSiteCouncil?> FindAsync(string address) =>
        (await ListAsync()).All.FirstOrDefault(c => c.Address == address) is { } listing
            ? await shared.GetAsync(SubjectsOf(listing.Id), () => LoadAsync(listing.Id))
            : null;

    /// <summary>The published copy; null when it is not shown today. Checked in the database, not in a cached view.</summary>
    public async Task<MinutesRecord?> CopyAsync(MeetingId meeting)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Publications.AsNoTracking().FirstOrDefaultAsync(p => p.Meeting == meeting) is { PublicBytes: { } bytes } found
            && found.IsShownOn(clock.Today())
            ? RecordJson.Read(bytes)
            : null;
    }

    /// <summary>The notice of the minutes that a copy was made from, posted or taken down; null when there never was one.</summary>
    public async Task<NoticeFacts?> NoticeAsync(CouncilId council, PublicSiteMinutes minutes, MinutesRecord copy)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.FindNoticeAsync(council, minutes.Seal, copy);
    }

    private async Task<PublicSiteCouncil?> LoadAsync(CouncilId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        if (await db.Councils.FirstOrDefaultAsync(c => c.Id == id) is not { Settings: { OpenPage: true } settings } council)
        {
            return null;
        }

        var today = clock.Today();
        var areas = await db.FocusAreas.Where(a => a.Council == id).OrderBy(a => a.Order).ThenBy(a => a.Number)
            .Select(a => new PublicSiteArea(a.Number, a.Name, a.From, a.To)).ToListAsync();
        var meetings = await db.Meetings
            .Where(m => m.Council == id && m.Date >= today && (m.State == MeetingState.Shared || m.State == MeetingState.InSession || m.State == MeetingState.Preparing || m.State == MeetingState.Cancelled))
            .OrderBy(m => m.Date).ThenBy(m => m.StartsAt)
            .Select(m => new { m.State, Meeting = new PublicSiteMeeting(m.Date, m.StartsAt, m.EndsAt, m.Place) { IsCancelled = m.State == MeetingState.Cancelled } }).ToListAsync();
        var minutes = await MinutesAsync(db, id, $"/oppet/{settings.OpenAddress}", today);
        var updated = await db.Journal.Where(j => j.Council == id && _changes.Contains(j.Event)).MaxAsync(j => (DateTimeOffset?)j.At);
        if (await OutcomeAtAsync(db, minutes) is { } outcome && !(updated > outcome))
        {
            updated = outcome;
        }

        return new PublicSiteCouncil(
            id, settings.OpenAddress, council.Name, council.Municipality, settings.LegalForm, settings.OpenPresentation, settings.OpenContact,
            council.Seats.OrderBy(s => s.Order).Select(s => s.Organisation).Distinct().Where(Fits).ToValueList(),
            areas.Where(a => Fits(a.Name)).ToValueList(),
            meetings.Select(m => m.State == MeetingState.Preparing ? Settled(m.Meeting, minutes) : m.Meeting).OfType<PublicSiteMeeting>().Where(m => Fits(m.Place)).ToValueList(),
            minutes,
            BoardNotice.IsFor(settings) ? await NoticesAsync(db, id) : [],
            updated ?? clock.GetUtcNow());
    }

    /// <summary>
    /// A meeting in Beredning as far as published minutes tell of it; null when they do not. Day, clock and place follow one rule: residents
    /// read what was published, for what is planned may change before the agenda is shared and nobody would tell them.
    /// </summary>
    private static PublicSiteMeeting? Settled(PublicSiteMeeting meeting, ValueList<PublicSiteMinutes> minutes) =>
        minutes.SelectMany(m => m.Decisions).FirstOrDefault(d => NextMeetingWords.Settles(d.Text, meeting.Date)) is { } decided
            ? Told(meeting, decided.Text)
            : null;

    internal static PublicSiteMeeting Told(PublicSiteMeeting meeting, string decision)
    {
        var hasClock = meeting is { StartsAt: { } from, EndsAt: { } to } && Names(decision, SwedishDates.Range(from, to));
        return meeting with
        {
            StartsAt = hasClock ? meeting.StartsAt : null,
            EndsAt = hasClock ? meeting.EndsAt : null,
            Place = Names(decision, meeting.Place) ? meeting.Place : "",
        };
    }

    private static bool Names(string decision, string fact) => decision.Replace('\u00A0', ' ').Contains(fact.Replace('\u00A0', ' '), StringComparison.Ordinal);

    // Of the minutes themselves, which may be unpublished, only which paragrafer there are and where they are kept.
    private async Task<ValueList<PublicSiteNotice>> NoticesAsync(WorkspaceDb db, CouncilId id)
    {
        var posted = await db.BoardNotices.Where(n => n.Council == id && n.TakenDownAt == null).OrderByDescending(n => n.PostedAt).ToListAsync();
        var made = new List<PublicSiteNotice>();
        foreach (var notice in posted)
        {
            var bytes = await db.SealedRecords().Where(s => s.Council == id && s.Number == notice.SealNumber).Select(s => s.Bytes).FirstAsync();
            var facts = NoticeFacts.Of(notice, RecordJson.Read(bytes));
            made.Add(new(notice.Meeting, notice.SealNumber, facts with
            {
                Paragraphs = Fits(facts.Paragraphs) ? facts.Paragraphs : "",
                KeptAt = Fits(facts.KeptAt) ? facts.KeptAt : "",
            }));
        }

        return made.ToValueList();
    }

    private static async Task<ValueList<PublicSiteMinutes>> MinutesAsync(WorkspaceDb db, CouncilId id, string path, DateOnly today)
    {
        var rows = await db.Publications.Where(p => p.Council == id && p.State != PublicationState.Reviewing && p.Address != "")
            .OrderByDescending(p => p.MeetingDate).ThenByDescending(p => p.Address)
            .Select(p => new
            {
                p.Meeting,
                p.Address,
                p.MeetingDate,
                p.State,
                p.PublishedAt,
                p.PublishedOn,
                p.RemoveOn,
                p.PublishedSeal,
                OpenedAt = db.Meetings.Where(m => m.Id == p.Meeting).Select(m => m.OpenedAt).FirstOrDefault(),
                AdoptedAt = db.SealedRecords().Where(s => s.Council == id && s.Number == p.PublishedSeal).Select(s => (DateTimeOffset?)s.AdoptedAt).FirstOrDefault(),
            }).ToListAsync();
        var latest = await db.SealedRecords().Where(s => s.Council == id).GroupBy(s => s.Record).Select(of => new { of.Key, Number = of.Max(s => s.Number) })
            .ToDictionaryAsync(of => of.Key, of => of.Number);
        var made = new List<PublicSiteMinutes>();
        foreach (var row in rows)
        {
            var minutes = new PublicSiteMinutes(
                row.Meeting, row.Address, FeedIdOf(row.Meeting), row.PublishedSeal!.Value, row.MeetingDate,
                row.AdoptedAt ?? row.PublishedAt!.Value, row.PublishedAt!.Value, row.PublishedOn!.Value,
                row.RemoveOn!.Value, row.State == PublicationState.Withdrawn, latest.GetValueOrDefault(row.Meeting.ToRecord()) > row.PublishedSeal, [])
            {
                OpenedAt = rows.Count(r => r.MeetingDate == row.MeetingDate) > 1 ? row.OpenedAt : null,
            };
            if (minutes.IsShownOn(today))
            {
                var bytes = await db.Publications.Where(p => p.Meeting == row.Meeting).Select(p => p.PublicBytes).FirstAsync();
                var adopted = await db.SealedRecords().Where(s => s.Council == id && s.Number == minutes.Seal).Select(s => s.Bytes).FirstAsync();
                minutes = minutes with { Decisions = DecisionsOf(RecordJson.Read(bytes), RecordJson.Read(adopted)) };
            }

            made.Add(minutes);
        }

        return await StandingAsync(db, id, path, made);
    }

    /// <summary>
    /// What became of each, as it is now. The copy has no identities: which decision is meant is known from the adopted minutes it was made
    /// of, since a number can be another decision's when the former was taken back.
    /// </summary>
    private static async Task<ValueList<PublicSiteMinutes>> StandingAsync(WorkspaceDb db, CouncilId id, string path, List<PublicSiteMinutes> made)
    {
        var ids = made.SelectMany(m => m.Decisions).Select(d => d.Id).OfType<DecisionId>().ToHashSet();
        if (ids.Count == 0)
        {
            return made.ToValueList();
        }

        var decisions = await db.Decisions.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id);
        var encircled = await db.Meetings.Where(m => m.Council == id).SelectMany(m => m.Agenda.Items).Where(i => i.Circle != null).Select(i => i.Id).ToListAsync();
        bool IsSecret(DecisionId of) => decisions.TryGetValue(of, out var decision) && encircled.Contains(decision.Item);
        var published = made.SelectMany(m => m.Decisions.Where(d => d.Id is { } known && !IsSecret(known))
                .Select(d => (d.Id!.Value, Later: new PublicSiteLater(d.Number, $"{path}/protokoll/{m.Address}#{d.Anchor}"))))
            .DistinctBy(d => d.Value).ToDictionary(d => d.Value, d => d.Later);
        return made.Select(m => m with
        {
            Decisions = m.Decisions.Select(d => d.Id is not { } known ? d : d with
            {
                IsSecretSince = IsSecret(known),
                Standing = !IsSecret(known) && decisions.TryGetValue(known, out var decision) ? PublicSiteStanding.Of(decision, of => published.GetValueOrDefault(of)) : null,
            }).ToValueList(),
        }).ToValueList();
    }

    /// <summary>When something became of a published decision last. Of others nothing is told, not even that something happened.</summary>
    private static async Task<DateTimeOffset?> OutcomeAtAsync(WorkspaceDb db, ValueList<PublicSiteMinutes> minutes)
    {
        var ids = minutes.SelectMany(m => m.Decisions).Where(d => d.Standing is not null).Select(d => d.Id!.Value.ToString()).ToList();
        var meetings = minutes.Where(m => m.Decisions.Count > 0).Select(m => (MeetingId?)m.Meeting).ToList();
        if (ids.Count == 0)
        {
            return null;
        }

        await foreach (var line in db.Journal.Where(j => meetings.Contains(j.Meeting) && _outcomes.Contains(j.Event)).OrderByDescending(j => j.Id)
            .Select(j => new { j.At, j.Facts }).AsAsyncEnumerable())
        {
            if (ids.Exists(of => line.Facts.Contains(of, StringComparison.Ordinal)))
            {
                return line.At;
            }
        }

        return null;
    }

    private static ValueList<PublicSiteDecision> DecisionsOf(MinutesRecord copy, MinutesRecord adopted) => copy.Sections
        .SelectMany((s, at) => s.Decisions.Select(d => new PublicSiteDecision(
            d.Kind == DecisionKind.Resolved ? "Beslut" : DecisionWords.Label(d.Kind), $"{s.Label} {s.Title}".Trim(), d.Text, d.Number, d.FocusAreas, SectionBlocks.Anchor(s), null)
        {
            Id = adopted.Sections.ElementAtOrDefault(at)?.Decisions.FirstOrDefault(own => own.Number == d.Number)?.Id,
        }))
        .ToValueList();

    /// <summary>A derived id (UUID version 8, RFC 9562), from which the internal one cannot be computed.</summary>
    private static Guid FeedIdOf(MeetingId meeting)
    {
        var hash = SHA256.HashData([.. "bfaradet-oppet"u8, .. meeting.Value.ToByteArray(bigEndian: true)]);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }

    // What the register and the agenda hold was never reviewed for the public.
    private bool Fits(string words) => TextGuard.Read(words, clock.Today()).Count == 0;
}
