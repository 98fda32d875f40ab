using BfaRadet.App;
using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Files;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Matters;
using BfaRadet.App.Features.Meetings.Proposals;
using BfaRadet.App.Features.Meetings.Subscriptions;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Features.Publishing;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.Proposals;
using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Circles;

/// <summary>
/// The running app with items for a circle in meetings of every state. One word is in all that is written in them, and nowhere else;
/// of the members only <see cref="Insider"/> may read it.
/// </summary>
public sealed partial class SecretCouncil : IAsyncLifetime
{
    /// <summary>In the title, the content and all that hangs on the items.</summary>
    public const string Word = "kvastskaft";

    /// <summary>Belongs to the circle by name.</summary>
    public const string Insider = "polis";

    /// <summary>Of the council, outside the circle: a member, a substitute, an observer. The last is no member at all.</summary>
    public static readonly string[] Outsiders = ["skola", "kommunpolis", "ahorare", "administrator"];

    public HeldMeeting Meeting { get; private set; } = default!;

    public CouncilId Council => Meeting.Council;

    /// <summary>Adopted and published; in session, with the secret item on; summoned to.</summary>
    public IReadOnlyList<MeetingId> Meetings { get; private set; } = [];

    public MeetingId Adopted => Meetings[0];

    public MeetingId Now => Meetings[1];

    public MeetingId Coming => Meetings[2];

    /// <summary>The secret items, by meeting.</summary>
    public Dictionary<MeetingId, AgendaItemId> Items { get; } = [];

    public List<DecisionId> Decisions { get; } = [];

    /// <summary>The attachments of secret items, in all states, and those whose item was made secret when they were there.</summary>
    public List<SecretFile> Files { get; } = [];

    /// <summary>Of an open item of <see cref="Now"/>, and of the secret one under another name: the same bytes.</summary>
    public (AttachmentId Open, AttachmentId Hidden, string Hash) Twice { get; private set; }

    /// <summary>The name of an attachment of each meeting as a whole.</summary>
    public const string OpenFile = "öppen.txt";

    public FocusAreaId Area { get; private set; }

    public ItemProposalId Proposal { get; } = new(Guid.CreateVersion7());

    public MotionId Motion { get; } = new(Guid.CreateVersion7());

    public VoteId Vote { get; } = new(Guid.CreateVersion7());

    public ItemCircle Circle { get; private set; } = default!;

    /// <summary>Of the calendar of an outsider.</summary>
    public string Calendar { get; private set; } = "";

    /// <summary>The code by which an outsider answers the summons.</summary>
    public string AnswerCode { get; private set; } = "";

    public T Get<T>() where T : notnull => Meeting.Get<T>();

    public Task<Caller> CallerAsync(string key) => Meeting.CallerAsync(key);

    public async ValueTask InitializeAsync()
    {
        Meeting = await HeldMeeting.OpenAsync();
        await using var db = Meeting.Db();
        var members = await db.Councils.AsNoTracking().Where(c => c.Id == Council).SelectMany(c => c.Members).ToListAsync();
        var insider = (await CallerAsync(Insider)).AccountId;
        Circle = new ItemCircle(Duties.None, [members.Single(m => m.AccountId == insider).Id], SecrecyGround.All.Single(g => g is { Chapter: 26 }));
        Area = await db.FocusAreas.OrderBy(a => a.Order).Select(a => a.Id).FirstAsync();
        _ = (await Get<Changes>().ToCouncilAsync(await CallerAsync("sekreterare"), Council, (c, moment) =>
            c.Choose(moment.By, c.Settings with { OpenPage = true, OpenAddress = "mellerud", WallShowsMinutes = true, Writers = MinutesWriters.AllMembers }))).Value;

        var adopted = await Meeting.App.Services.HoldAsync(Council, null, new AgendaItemText(AgendaItemKind.Information, "Läget"), Secret(), new AgendaItemText(AgendaItemKind.Discussion, "Övrigt"));
        await WorkAsync(adopted, leavesVoteOpen: false);
        var coming = await db.Meetings.Where(m => m.State == MeetingState.Preparing).Select(m => m.Id).FirstAsync();
        Meetings = [adopted, Meeting.Id, coming];
        await AdoptAsync(adopted);

        await AddAsync(Meeting.Id);
        await WorkAsync(Meeting.Id, leavesVoteOpen: true);
        var open = await AttachAsync(Meeting.Id, Meeting.Items[0], "Karta.txt", "Samma karta i båda.");
        Twice = (open.Id, (await AttachAsync(Meeting.Id, Items[Meeting.Id], $"Karta {Word}.txt", "Samma karta i båda.")).Id, open.Hash);
        await AwaitMoreAsync(Meeting.Id, Items[Meeting.Id]);
        await PrepareAsync(coming);
        await TieAsync();
        await Meeting.App.Services.SearchIsReadAsync();
    }

    public async ValueTask DisposeAsync() => await Meeting.DisposeAsync();

    /// <summary>An item with the word in every field, for the circle.</summary>
    public AgendaItemText Secret() => new(
        AgendaItemKind.Decision, $"Ärendet om {Word}", $"Föredragande {Word}", 15, $"Bakgrunden är {Word}.", $"Rådet beslutar om {Word}.", $"{Word} 1", $"Bilaga {Word}",
        [Area], $"Internt om {Word}")
    {
        Circle = Circle,
    };

    /// <summary>An open item takes up the secret matter, and the secret one a decision of it and an open item.</summary>
    private async Task TieAsync()
    {
        var (coordinator, matters) = (await CallerAsync("samordnare"), Get<MatterCommands>());
        var earlier = SuggestionKey.Of((await Get<MeetingQueries>().SharedAsync(Council, Adopted))!.Items.First(i => i.Circle is null).Id);
        _ = (await matters.TieAsync(coordinator, Meeting.Id, Meeting.Items[0], [SuggestionKey.Of(Items[Adopted]), SuggestionKey.Of(Decisions[0])])).Value;
        _ = (await matters.TieAsync(coordinator, Meeting.Id, Items[Meeting.Id], [earlier, SuggestionKey.Of(Decisions[0])])).Value;
        _ = (await matters.UntieAsync(coordinator, Meeting.Id, Items[Meeting.Id], [earlier])).Value;
    }

    private async Task AddAsync(MeetingId meeting) =>
        _ = (await Get<PreparingCommands>().AddItemAsync(await CallerAsync("samordnare"), meeting, new AgendaItemId(Guid.CreateVersion7()), Secret())).Value;

    private async Task<AgendaItemId> FindAsync(MeetingId meeting) => Items[meeting] =
        (await Get<MeetingQueries>().SharedAsync(Council, meeting))!.Items.First(i => i.Circle is not null).Id;

    /// <param name="replaces">A version of an attachment that is there; null for a new one.</param>
    private async Task<SecretFile> AttachAsync(
        MeetingId meeting, AgendaItemId? item, string name, string words, (AttachmentId Id, int Version)? replaces = null, SecrecyGround? secrecy = null)
    {
        var folder = Get<FileFolder>();
        using var incoming = (await folder.ReceiveAsync(new MemoryStream(Encoding.UTF8.GetBytes(words)), 1024))!;
        var (id, by) = (replaces?.Id ?? new AttachmentId(Guid.CreateVersion7()), await CallerAsync("samordnare"));
        _ = (await folder.KeepAsync(incoming, () => Get<AttachmentCommands>().AddAsync(
            by, meeting, new AttachmentPlace(id, item, replaces?.Version, secrecy), name,
            new AttachmentContent(AttachmentKind.Text, incoming.File.Length, incoming.Hash)))).Value;
        return new SecretFile(meeting, id, (replaces?.Version ?? 0) + 1, incoming.Hash, secrecy is not null);
    }

    /// <summary>One with two versions, one that only those who prepare read, one that was removed, and that more come today.</summary>
    private async Task AttachAllAsync(MeetingId meeting, AgendaItemId item)
    {
        _ = await AttachAsync(meeting, null, OpenFile, "Öppet för alla.");
        var first = await AttachAsync(meeting, item, $"Bilaga {Word}.txt", $"Innehållet är {Word}.");
        Files.Add(first);
        Files.Add(await AttachAsync(meeting, item, $"Ny bilaga {Word}.txt", $"Det nya innehållet är {Word}.", (first.Id, 1)));
        Files.Add(await AttachAsync(meeting, item, $"Sekretess {Word}.txt", $"Det hemliga är {Word}.", secrecy: MeetingAttachments.Grounds[0]));
        var removed = await AttachAsync(meeting, item, $"Borttagen {Word}.txt", $"Det borttagna är {Word}.");
        _ = (await Get<AttachmentCommands>().RemoveAsync(await CallerAsync("samordnare"), meeting, removed.Id)).Value;
        await AwaitMoreAsync(meeting, item);
    }

    // What comes ends the waiting.
    private async Task AwaitMoreAsync(MeetingId meeting, AgendaItemId item) =>
        _ = (await Get<AttachmentCommands>().AwaitAsync(await CallerAsync("samordnare"), meeting, item, Get<TimeProvider>().Today())).Value;

    /// <summary>Everything that can hang on an item, under the secret one, which is left on.</summary>
    private async Task WorkAsync(MeetingId meeting, bool leavesVoteOpen)
    {
        var (secretary, chair, item) = (await CallerAsync("sekreterare"), await CallerAsync("ordforande"), await FindAsync(meeting));
        var view = (await Get<MeetingQueries>().SharedAsync(Council, meeting))!;
        var (line, own) = (view.LineOf(await CallerAsync(Insider))!.Id, view.LineOf(chair)!.Id);
        _ = (await Get<SecretaryCommands>().MarkPresentAsync(secretary, meeting, line, remote: false)).Value;
        _ = (await Get<SecretaryCommands>().MarkPresentAsync(secretary, meeting, own, remote: false)).Value;
        _ = (await Get<ChairCommands>().TakeUpAsync(secretary, meeting, item)).Value;
        _ = (await Get<ChairCommands>().RequestFloorAsync(await CallerAsync(Insider), meeting)).Value;
        _ = (await Get<MinutesCommands>().AppendAsync(secretary, meeting, item, $"Anteckningen nämner {Word}.")).Value;
        await AttachAllAsync(meeting, item);
        var handling = Get<ProceedingsCommands>();
        var motion = leavesVoteOpen ? Motion : new MotionId(Guid.CreateVersion7());
        _ = (await handling.MakeMotionAsync(await CallerAsync(Insider), meeting, motion, item, line, $"Yrkandet är {Word}.")).Value;
        _ = (await handling.PutPropositionsAsync(secretary, meeting, item, "", $"Ordningen är {Word}.")).Value;
        var away = view.LineOf(await CallerAsync("bostad"))!.Id;
        _ = (await Get<SecretaryCommands>().MarkPresentAsync(secretary, meeting, away, remote: false)).Value;
        _ = (await handling.DeclareConflictAsync(secretary, meeting, item, away, $"Skälet är {Word}.")).Value;
        var decision = new DecisionId(Guid.CreateVersion7());
        Decisions.Add(decision);
        var voted = new VoteId(Guid.CreateVersion7());
        _ = (await Get<VotingCommands>().OpenAsync(secretary, meeting, voted, item, VoteForm.Open, $"Ja till {Word}", $"Nej till {Word}")).Value;
        _ = (await Get<VotingCommands>().CastAsync(await CallerAsync(Insider), meeting, voted, line, VoteChoice.No)).Value;
        _ = (await Get<VotingCommands>().CastAsync(secretary, meeting, voted, own, VoteChoice.Yes)).Value;
        _ = (await Get<VotingCommands>().EndAsync(secretary, meeting, voted, default)).Value;
        _ = await Get<VotingCommands>().GiveCastingVoteAsync(chair, meeting, voted, VoteChoice.Yes);
        _ = (await Get<SecretaryCommands>().RecordDecisionAsync(secretary, meeting, item, decision, new DecisionDraft(
            DecisionKind.Assigned, $"Beslutet är {Word}.", [new Responsible($"Ansvarig {Word}")], AMeeting.Day, FocusAreas: [Area]))).Value;
        _ = (await handling.MakeStatementAsync(await CallerAsync(Insider), meeting, new StatementId(Guid.CreateVersion7()), item, StatementKind.Note, line, $"Anteckna {Word}.")).Value;
        if (leavesVoteOpen)
        {
            _ = (await Get<VotingCommands>().OpenAsync(secretary, meeting, Vote, item, VoteForm.Open, $"Ja {Word}", $"Nej {Word}")).Value;
        }
    }

    private async Task AdoptAsync(MeetingId meeting)
    {
        _ = await Meeting.App.Services.AdoptAsync(meeting);
        var secretary = await CallerAsync("sekreterare");
        var view = (await Get<PublishingQueries>().FindAsync(secretary, Council, meeting))!;
        _ = (await Get<PublishingCommands>().PublishAsync(secretary, meeting, (view.Minutes!.Seal, view.Version), view.Today.AddYears(1))).Value;
    }

    /// <summary>A shared meeting that was summoned to: a secret item, one that was open when it was sent, one that was removed, one that an outsider proposed.</summary>
    private async Task PrepareAsync(MeetingId meeting)
    {
        var (coordinator, outsider, preparing) = (await CallerAsync("samordnare"), await CallerAsync("skola"), Get<PreparingCommands>());
        var proposed = new AgendaItemId(Guid.CreateVersion7());
        _ = (await Get<ProposalCommands>().ProposeAsync(outsider, Council, Proposal, new ItemProposalText("Belysning", "", ""))).Value;
        var version = (await Get<ProposalQueries>().FindAsync(coordinator, Council, Proposal))!.Proposal.Version;
        _ = (await Get<ProposalCommands>().TakeInAsync(coordinator, Council, Proposal, version, meeting, proposed)).Value;
        await AddAsync(meeting);
        await AttachAllAsync(meeting, await FindAsync(meeting));
        _ = (await preparing.ShareAsync(coordinator, meeting)).Value;
        var (removed, late) = (new AgendaItemId(Guid.CreateVersion7()), new AgendaItemId(Guid.CreateVersion7()));
        _ = (await preparing.AddItemAsync(coordinator, meeting, removed, Secret())).Value;
        Files.Add(await AttachAsync(meeting, removed, $"Till det borttagna {Word}.txt", $"Under det borttagna är {Word}."));
        _ = (await preparing.RemoveItemAsync(coordinator, meeting, removed)).Value;
        _ = (await preparing.AddItemAsync(coordinator, meeting, late, new AgendaItemText(AgendaItemKind.Discussion, "Sedan hemlig"))).Value;
        var plan = (await Get<MeetingQueries>().FindPreparingAsync(coordinator, Council, meeting))!.Plan.Content;
        _ = (await Get<SummonsCommands>().SendAsync(coordinator, meeting, plan)).Value;
        await using var db = Meeting.Db();
        var address = (await db.Letters().Where(l => l.Meeting == meeting).ToListAsync()).First(l => l.ToName == "Greta Åkerdal").Text;
        AnswerCode = Code().Match(address).Groups[1].Value;

        // While the item is open to all, after the summons.
        Files.Add(await AttachAsync(meeting, late, $"Sen {Word}.txt", $"Sent är {Word}."));
        foreach (var item in new[] { proposed, late })
        {
            var text = (await Get<MeetingQueries>().FindPreparingAsync(coordinator, Council, meeting))!;
            var now = text.TextOf(text.Meeting.Find(item)!);
            _ = (await preparing.EditItemAsync(coordinator, meeting, item, now, Secret() with { InternalNote = now.InternalNote })).Value;
        }

        plan = (await Get<MeetingQueries>().FindPreparingAsync(coordinator, Council, meeting))!.Plan.Content;
        // Who has had no letter is sent the summons, and no change.
        _ = (await Get<BfaRadet.App.Features.Mail.LetterCommands>().HandOverAllAsync(coordinator, Council, meeting)).Value;
        _ = (await Get<SummonsCommands>().SendChangesAsync(coordinator, meeting, plan)).Value;
        var unsent = (await Get<MeetingQueries>().FindPreparingAsync(coordinator, Council, meeting))!;
        var before = unsent.TextOf(unsent.Meeting.Find(Items[meeting])!);
        _ = (await preparing.EditItemAsync(coordinator, meeting, Items[meeting], before, before with { Presenter = $"En annan {Word}" })).Value;
        Files.Add(await AttachAsync(meeting, Items[meeting], $"Ännu en {Word}.txt", $"Osänt är {Word}."));
        await AwaitMoreAsync(meeting, Items[meeting]);
        Calendar = (await Get<CalendarSubscriptions>().MakeAsync(outsider)).Value;
    }

    [GeneratedRegex("/svar#([^\\s)]+)")]
    private static partial Regex Code();
}

/// <summary>A version of an attachment of a secret item. The word is in its name and its bytes.</summary>
/// <param name="ForPreparers">Whether it is kept from the council by itself, too.</param>
public sealed record SecretFile(MeetingId Meeting, AttachmentId Id, int Version, string Hash, bool ForPreparers);
