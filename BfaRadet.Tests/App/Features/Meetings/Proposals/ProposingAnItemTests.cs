using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Journal;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Proposals;
using BfaRadet.App.Live;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proposals;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Proposals;

/// <summary>A proposal from its member to those who prepare and back, and that nobody else hears of it.</summary>
public sealed class ProposingAnItemTests : IAsyncLifetime
{
    private const string Title = "Belysning vid stationen", Background = "Två lampor är släckta sedan i höstas.";

    private readonly ItemProposalId _id = new(Guid.CreateVersion7());
    private AWorkspace _workspace = default!;
    private Caller _coordinator = default!, _secretary = default!, _police = default!, _school = default!;
    private MeetingId _prepared;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        (_coordinator, _secretary) = (await _workspace.CallerAsync("samordnare"), await _workspace.CallerAsync("sekreterare"));
        (_police, _school) = (await _workspace.CallerAsync("polis"), await _workspace.CallerAsync("skola"));
        await using var db = _workspace.Db();
        _prepared = await db.Meetings.Where(m => m.State == MeetingState.Preparing).Select(m => m.Id).SingleAsync();
        _ = (await Commands.ProposeAsync(_police, _workspace.Council, _id, Text)).Value;
        _workspace.Clock.Move(TimeSpan.FromMinutes(1));
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task Sent_twice_it_is_one()
    {
        var again = await Commands.ProposeAsync(_police, _workspace.Council, _id, Text);

        Assert.Null(again.Refusal);
        Assert.Single((await ListAsync(_police))!.Mine);
    }

    [Theory]
    [InlineData("skola")]
    [InlineData("ahorare")]
    public async Task No_other_member_can_read_it_or_hear_of_it(string key)
    {
        _ = (await Commands.AskAsync(_coordinator, _workspace.Council, _id, await VersionAsync(), "Vilken sida?")).Value;
        var (other, council) = (await _workspace.CallerAsync(key), _workspace.Council);

        Assert.Null(await Queries.FindAsync(other, council, _id));
        var list = (await ListAsync(other))!;
        Assert.Equal((0, 0, 0), (list.Mine.Count, list.Open.Count, list.Settled.Count));
        Assert.Equal(new NotFound(), (await Commands.AskAsync(other, council, _id, 1, "Vad är det?")).Refusal);
        Assert.Equal(new NotFound(), (await Commands.WithdrawAsync(other, council, _id)).Refusal);
        Assert.NotNull((await Commands.ProposeAsync(other, council, _id, Text)).Refusal);
        var journal = (await _workspace.Get<JournalQueries>().ListAsync(other, council, new JournalFilter()))!;
        Assert.DoesNotContain(journal.Lines, l => l.Did.Contains("Belysning", StringComparison.Ordinal) || l.Did.Contains("föreslog", StringComparison.Ordinal));
        var home = (await HomeAsync(other))!;
        Assert.DoesNotContain(home.Since, l => l.Text.Contains("Belysning", StringComparison.Ordinal));
        Assert.DoesNotContain(home.Needs, n => n is WaitingProposal or QuestionToProposer);
    }

    [Fact]
    public async Task Others_do_not_even_count_it_among_what_has_happened()
    {
        var since = _workspace.Clock.Now;
        var before = (await _workspace.Get<HomeQueries>().FindAsync(_school, _workspace.Council, since))!.SinceRest;
        _workspace.Clock.Move(TimeSpan.FromMinutes(1));
        _ = (await Commands.ProposeAsync(_police, _workspace.Council, new ItemProposalId(Guid.CreateVersion7()), Text)).Value;

        var after = (await _workspace.Get<HomeQueries>().FindAsync(_school, _workspace.Council, since))!;

        Assert.Equal((before, 0), (after.SinceRest, after.Since.Count));
    }

    [Fact]
    public async Task A_stranger_and_an_administrator_find_nothing()
    {
        Assert.Null(await Queries.FindAsync(await _workspace.StrangerAsync(), _workspace.Council, _id));
        Assert.Null(await Queries.FindAsync(await _workspace.CallerAsync("administrator"), _workspace.Council, _id));
        Assert.Null(await Queries.FindAsync(_coordinator, new CouncilId(Guid.NewGuid()), _id));
    }

    [Fact]
    public async Task Those_who_prepare_are_asked_on_the_first_page_until_something_becomes_of_it()
    {
        Assert.Contains((await HomeAsync(_coordinator))!.Needs, n => n is WaitingProposal { Title: Title, IsAnswered: false });
        Assert.Contains((await HomeAsync(_coordinator))!.Since, l => l.Text.Contains($"föreslår ärendet ”{Title}”", StringComparison.Ordinal));

        _ = (await Commands.AskAsync(_coordinator, _workspace.Council, _id, await VersionAsync(), "Vilken sida?")).Value;
        Assert.DoesNotContain((await HomeAsync(_secretary))!.Needs, n => n is WaitingProposal);
        Assert.Contains((await HomeAsync(_police))!.Needs, n => n is QuestionToProposer { Title: Title, By: "Didrik Sandsjö" });

        _ = (await Commands.AnswerAsync(_police, _workspace.Council, _id, "Den norra.")).Value;
        Assert.Contains((await HomeAsync(_secretary))!.Needs, n => n is WaitingProposal { IsAnswered: true });
        Assert.DoesNotContain((await HomeAsync(_police))!.Needs, n => n is QuestionToProposer);
    }

    [Fact]
    public async Task Many_that_wait_are_one_line_on_the_first_page()
    {
        for (var i = 0; i < 3; i++)
        {
            _ = (await Commands.ProposeAsync(_school, _workspace.Council, new ItemProposalId(Guid.CreateVersion7()), new ItemProposalText($"Ärende {i}"))).Value;
        }

        Assert.Contains(new WaitingProposals(4), (await HomeAsync(_coordinator))!.Needs);
    }

    [Fact]
    public async Task Taken_in_before_the_agenda_is_shared_its_member_hears_that_and_not_of_the_meeting()
    {
        _ = (await TakeInAsync(_coordinator)).Value;

        var mine = (await Queries.FindAsync(_police, _workspace.Council, _id))!.Proposal;
        Assert.Equal((ItemProposalState.TakenIn, null), (mine.State, mine.Place));
        var letter = Assert.Single(await LettersAsync());
        Assert.Equal("polis@exempel.se", letter.ToAddress);
        Assert.Contains("dagordningen till ett kommande sammanträde", letter.Text, StringComparison.Ordinal);
        Assert.Contains((await HomeAsync(_police))!.Since, l => l.Text == $"Förslaget ”{Title}” är intaget på dagordningen");
        var journal = (await _workspace.Get<JournalQueries>().ListAsync(_school, _workspace.Council, new JournalFilter()))!;
        Assert.DoesNotContain(journal.Lines, l => l.Did.Contains("Belysning", StringComparison.Ordinal));

        _ = (await _workspace.Get<PreparingCommands>().ShareAsync(_coordinator, _prepared)).Value;

        var shared = (await Queries.FindAsync(_police, _workspace.Council, _id))!.Proposal.Place!;
        Assert.Equal((_prepared, Title, true), (shared.Meeting, shared.Title, shared.IsShared));
    }

    [Fact]
    public async Task Taken_in_it_comes_before_what_closes_the_meeting_with_its_focus_area()
    {
        var preparing = _workspace.Get<PreparingCommands>();
        _ = (await preparing.AddItemAsync(_coordinator, _prepared, NewItem(), new AgendaItemText(AgendaItemKind.Formality, "Mötets avslutande"))).Value;

        _ = (await TakeInAsync(_coordinator)).Value;

        var items = (await _workspace.MeetingAsync(_prepared)).Items;
        Assert.Equal([Title, "Mötets avslutande"], items.TakeLast(2).Select(i => i.Title));
        Assert.Equal(("Edla Ramberg, Polismyndigheten", Background), (items[^2].Presenter, items[^2].Background));
        Assert.Single(items[^2].FocusAreas);
    }

    [Fact]
    public async Task Of_two_at_once_one_decides_and_the_other_hears_what_happened()
    {
        var seen = await VersionAsync();

        var both = await Task.WhenAll(
            Task.Run(() => Commands.TakeInAsync(_coordinator, _workspace.Council, _id, seen, _prepared, NewItem())),
            Task.Run(() => Commands.DeclineAsync(_secretary, _workspace.Council, _id, seen, "Det är kommunens sak.")));

        var refused = Assert.Single(both, b => b.Refusal is not null);
        var settled = Assert.IsType<ItemProposalRefusal.Settled>(refused.Refusal);
        Assert.Equal(refused.Equals(both[0]) ? ItemProposalState.Declined : ItemProposalState.TakenIn, settled.State);
        Assert.Single(await LettersAsync());
    }

    [Fact]
    public async Task A_reason_goes_to_the_member_by_letter_and_stands_with_the_proposal()
    {
        _ = (await Commands.DeclineAsync(_coordinator, _workspace.Council, _id, await VersionAsync(), "Det är väghållarens sak.")).Value;

        Assert.Equal("Det är väghållarens sak.", (await ListAsync(_police))!.Mine[0].Reason);
        var letter = Assert.Single(await LettersAsync());
        Assert.Contains("Det är väghållarens sak.", letter.Text, StringComparison.Ordinal);
        Assert.Contains($"/forslag/{_id}", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Background, letter.Text, StringComparison.Ordinal);
        Assert.Equal("samordnare@exempel.se", letter.ReplyToAddress);
    }

    [Fact]
    public async Task Without_an_address_there_is_no_letter_and_the_rest_is_done()
    {
        var account = _police.AccountId;
        await using (var db = _workspace.Db())
        {
            await db.Users.Where(u => u.Id == account).ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, ""), TestContext.Current.CancellationToken);
        }

        await _workspace.AlterMemberAsync("polis", member => member.Property(m => m.Email).CurrentValue = "");

        Assert.Null((await Commands.DeclineAsync(_coordinator, _workspace.Council, _id, await VersionAsync(), "Nej.")).Refusal);
        Assert.Empty(await LettersAsync());
    }

    [Fact]
    public async Task Merged_its_words_stand_in_the_background_with_who_proposed_it()
    {
        var item = (await _workspace.MeetingAsync(_prepared)).Items[0];

        _ = (await Commands.MergeAsync(_coordinator, _workspace.Council, _id, await VersionAsync(), _prepared, item.Id)).Value;

        Assert.EndsWith(
            $"Förslag från Edla Ramberg, Polismyndigheten: {Title}\n{Background}\nFöreslår beslutet: {Text.Proposal}",
            (await _workspace.MeetingAsync(_prepared)).Items[0].Background, StringComparison.Ordinal);

        _ = (await Commands.ReopenAsync(_secretary, _workspace.Council, _id, await VersionAsync())).Value;

        Assert.Equal(item.Background, (await _workspace.MeetingAsync(_prepared)).Items[0].Background);
        Assert.Equal(ItemProposalState.Waiting, (await ListAsync(_police))!.Mine[0].State);
    }

    [Fact]
    public async Task A_meeting_in_Beredning_cannot_be_wished_for_by_who_may_not_know_of_it()
    {
        var text = Text with { Wished = _prepared };

        Assert.Equal(new NotFound(), (await Commands.ProposeAsync(_police, _workspace.Council, NewId(), text)).Refusal);
        Assert.Null((await Commands.ProposeAsync(_secretary, _workspace.Council, NewId(), text)).Refusal);
        Assert.DoesNotContain((await ListAsync(_police))!.Choices.Meetings, m => m.Id == _prepared);
        Assert.All((await ListAsync(_police))!.Choices.Meetings, m => Assert.Empty(m.Items));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Its_item_removed_it_waits_again_and_the_letter_that_had_not_gone_is_taken_back(bool isMerged)
    {
        var item = isMerged ? (await _workspace.MeetingAsync(_prepared)).Items[0].Id : NewItem();
        _ = (isMerged
            ? await Commands.MergeAsync(_coordinator, _workspace.Council, _id, await VersionAsync(), _prepared, item)
            : await Commands.TakeInAsync(_coordinator, _workspace.Council, _id, await VersionAsync(), _prepared, item)).Value;
        var (place, text) = ((await _workspace.MeetingAsync(_prepared)).Items.ToList().FindIndex(i => i.Id == item), await TextOfAsync(item));
        _workspace.Clock.Move(TimeSpan.FromMinutes(1));

        var former = (await Preparing.RemoveItemAsync(_secretary, _prepared, item)).Value;

        Assert.Equal(ItemProposalState.Waiting, (await ListAsync(_police))!.Mine[0].State);
        Assert.NotNull(Assert.Single(await LettersAsync()).ReplacedAt);
        Assert.Contains((await HomeAsync(_coordinator))!.Needs, n => n is WaitingProposal);
        _workspace.Clock.Move(TimeSpan.FromMinutes(1));

        _ = (await Preparing.BringBackAsync(_secretary, _prepared, item, text, place, former)).Value;

        Assert.Equal(isMerged ? ItemProposalState.Merged : ItemProposalState.TakenIn, (await ListAsync(_police))!.Mine[0].State);
        Assert.Equal((place, text.Background), ((await _workspace.MeetingAsync(_prepared)).Items.ToList().FindIndex(i => i.Id == item), (await TextOfAsync(item)).Background));
        var letters = await LettersAsync();
        Assert.Equal(2, letters.Count);
        Assert.Single(letters, l => !l.IsDone && l.Occasion == (isMerged ? "Förslag sammanslaget" : "Förslag intaget"));
        _ = (await Commands.ReopenAsync(_coordinator, _workspace.Council, _id, await VersionAsync())).Value;
        Assert.DoesNotContain(await LettersAsync(), l => !l.IsDone);
    }

    [Fact]
    public async Task Taken_back_after_the_letter_has_gone_its_member_is_told_and_a_question_waits_again()
    {
        _ = (await Commands.AskAsync(_coordinator, _workspace.Council, _id, await VersionAsync(), "Vilken sida?")).Value;
        _workspace.Clock.Move(TimeSpan.FromMinutes(1));
        _ = (await TakeInAsync(_coordinator)).Value;
        _workspace.Clock.Move(TimeSpan.FromMinutes(1));
        _ = (await Commands.ReopenAsync(_coordinator, _workspace.Council, _id, await VersionAsync())).Value;

        Assert.Equal("Fråga om ett förslag", Assert.Single(await LettersAsync(), l => !l.IsDone).Occasion);
        _workspace.Clock.Move(TimeSpan.FromMinutes(1));
        _ = (await TakeInAsync(_coordinator)).Value;
        var taken = Assert.Single(await LettersAsync(), l => !l.IsDone);
        _ = (await _workspace.Get<BfaRadet.App.Features.Mail.LetterCommands>().HandOverAsync(_coordinator, taken.Id)).Value;
        _workspace.Clock.Move(TimeSpan.FromMinutes(1));

        _ = (await Commands.ReopenAsync(_coordinator, _workspace.Council, _id, await VersionAsync())).Value;

        Assert.Equal("Fråga om ett förslag", Assert.Single(await LettersAsync(), l => !l.IsDone).Occasion);
    }

    [Fact]
    public async Task Withdrawn_its_content_is_gone_from_those_who_prepare()
    {
        _ = (await Commands.WithdrawAsync(_police, _workspace.Council, _id)).Value;

        var list = (await ListAsync(_coordinator))!;
        Assert.Equal((0, 0), (list.Open.Count, list.Settled.Count));
        Assert.Equal("", (await Queries.FindAsync(_coordinator, _workspace.Council, _id))!.Proposal.Text.Background);
        Assert.Equal(Background, (await Queries.FindAsync(_police, _workspace.Council, _id))!.Proposal.Text.Background);
        Assert.IsType<ItemProposalRefusal.Settled>((await TakeInAsync(_coordinator)).Refusal);
    }

    [Fact]
    public async Task An_observer_proposes_nothing() => Assert.Equal(
        new BfaRadet.Domain.Councils.NotYourDuty(ItemProposal.Proposers),
        (await Commands.ProposeAsync(await _workspace.CallerAsync("ahorare"), _workspace.Council, NewId(), Text)).Refusal);

    [Fact]
    public async Task Each_step_rings_the_pages_of_proposals_the_first_page_and_the_letters()
    {
        var council = _workspace.Council;
        IReadOnlyList<Subject>[] pages =
            [ProposalQueries.SubjectsOf(council), _workspace.Get<HomeQueries>().SubjectsOf(council), BfaRadet.App.Features.Mail.LetterQueries.SubjectsOf(council)];
        var before = pages.Select(VersionOf).ToList();

        _ = (await Commands.AskAsync(_coordinator, council, _id, await VersionAsync(), "Vilken sida?")).Value;

        Assert.All(pages.Zip(before), page => Assert.True(VersionOf(page.First) > page.Second));

        long VersionOf(IReadOnlyList<Subject> subjects) => subjects.Sum(_workspace.Feed.VersionOf);
    }

    private ItemProposalText Text => new(Title, Background, "Rådet ber gatuenheten laga lamporna.", AreaId);

    private FocusAreaId AreaId
    {
        get
        {
            using var db = _workspace.Db();
            return db.FocusAreas.OrderBy(a => a.Number).Select(a => a.Id).First();
        }
    }

    private ProposalCommands Commands => _workspace.Get<ProposalCommands>();

    private ProposalQueries Queries => _workspace.Get<ProposalQueries>();

    private PreparingCommands Preparing => _workspace.Get<PreparingCommands>();

    private async Task<AgendaItemText> TextOfAsync(AgendaItemId item)
    {
        await using var db = _workspace.Db();
        return (await db.Set<AgendaItem>().AsNoTracking().SingleAsync(i => i.Id == item, TestContext.Current.CancellationToken)).Text;
    }

    private static ItemProposalId NewId() => new(Guid.CreateVersion7());

    private static AgendaItemId NewItem() => new(Guid.CreateVersion7());

    private ValueTask<ProposalsView?> ListAsync(Caller caller) => Queries.ListAsync(caller, _workspace.Council);

    private Task<HomeView?> HomeAsync(Caller caller) => _workspace.Get<HomeQueries>().FindAsync(caller, _workspace.Council, null);

    private async Task<int> VersionAsync() => (await Queries.FindAsync(_coordinator, _workspace.Council, _id))!.Proposal.Version;

    private async Task<Result<Done>> TakeInAsync(Caller caller) =>
        await Commands.TakeInAsync(caller, _workspace.Council, _id, await VersionAsync(), _prepared, NewItem());

    private async Task<List<Letter>> LettersAsync()
    {
        await using var db = _workspace.Db();
        return await db.Letters().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
    }
}
