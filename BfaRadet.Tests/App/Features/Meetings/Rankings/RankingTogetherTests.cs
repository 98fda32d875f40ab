using BfaRadet.App.Features.Meetings.Hub;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Rankings;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Tests.App.Features.Meetings.Live;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Rankings;

public sealed class RankingTogetherTests : IAsyncLifetime
{
    private static readonly string[] _here = ["ordforande", "viceordforande", "polis", "skola", "bostad", "raddning"];
    private readonly RankingId _ranking = new(Guid.CreateVersion7());
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;
        foreach (var key in _here)
        {
            _ = (await _workspace.Get<SecretaryCommands>().MarkPresentAsync(await Secretary(), _workspace.Today, await LineAsync(key), remote: key == "skola")).Value;
        }
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task Each_sees_that_the_own_order_is_received_and_all_see_the_sums_when_it_is_closed()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        await using var police = await AWindow.OpenAsync(_workspace, "polis");
        await using var school = await AWindow.OpenAsync(_workspace, "skola");
        await OpenAsync("Trygg trafik", "Skolan", "Narkotika");

        police.Sees<RankingPanel>("Prioritering pågår");
        police.Sees<RankingPanel>("Inte lämnad än.");
        police.Press<RankingPanel>("Flytta ner Trygg trafik, plats 1");
        police.Press<RankingPanel>("Lämna min ordning");
        police.Sees<RankingPanel>("Mottagen kl.");
        secretary.Sees<RankingPanel>("1 av 6 har svarat");
        school.Press<RankingPanel>("Lämna min ordning");
        secretary.Sees<RankingPanel>("2 av 6 har svarat");
        foreach (var window in new[] { secretary, police, school })
        {
            Assert.Empty(window.Page.FindAll("table.standing"));
        }

        police.Press<RankingPanel>("Flytta upp Trygg trafik, plats 2");
        police.Sees<RankingPanel>("Du har ändrat ordningen men inte lämnat den.");
        police.Press<RankingPanel>("Lämna den nya ordningen");
        secretary.Press<RankingPanel>("Avsluta prioriteringen");
        foreach (var window in new[] { secretary, police, school })
        {
            window.Page.WaitForAssertion(() => Assert.DoesNotContain("pågår", window.TextOf<RankingPanel>(), StringComparison.Ordinal), AWindow.Soon);
            window.Sees<RankingPanel>("2 av 6 har svarat");
        }

        Assert.Equal(
            "Rådet prioriterar 1. Trygg trafik, 2. Skolan, 3. Narkotika.",
            secretary.Page.Find("[data-take-over^='Rådet prioriterar']").GetAttribute("data-take-over"));
    }

    [Fact]
    public async Task Six_answer_at_the_same_moment_and_nothing_is_lost()
    {
        await OpenAsync("Trygg trafik", "Skolan", "Narkotika");
        var options = (await _workspace.MeetingAsync()).Proceedings.Rankings.Single().Options.Select(o => o.Id).ToValueList();
        var commands = _workspace.Get<RankingCommands>();
        var all = new List<(BfaRadet.App.Data.Accounts.Caller Caller, AttendanceId Line)>();
        foreach (var key in _here)
        {
            all.Add((await _workspace.CallerAsync(key), await LineAsync(key)));
        }

        var answers = await Task.WhenAll(all.Select(who => Task.Run(() => commands.RankAsync(who.Caller, _workspace.Today, _ranking, who.Line, options))));

        Assert.All(answers, a => Assert.Null(a.Refusal));
        var closings = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ => await commands.CloseAsync(await Secretary(), _workspace.Today, _ranking)));
        Assert.All(closings, a => Assert.Null(a.Refusal));
        var ranking = (await _workspace.MeetingAsync()).Proceedings.Rankings.Single();
        Assert.Equal((6, 6), (ranking.Answered.Count, ranking.Entitled));
        Assert.Equal([6, 12, 18], ranking.Standing.Select(o => o.Sum));
    }

    [Fact]
    public async Task Nobody_else_sees_an_order_and_a_guest_has_none()
    {
        await OpenAsync("Trygg trafik", "Skolan");
        await RankAsync("polis", 1, 0);

        foreach (var key in new[] { "sekreterare", "skola", "ahorare" })
        {
            var seen = (await _workspace.MeetingAsync()).SeenBy(await _workspace.CallerAsync(key))!.Proceedings.Rankings.Single();
            Assert.Empty(seen.Answers);
            Assert.Single(seen.Answered);
        }

        Assert.Single((await _workspace.MeetingAsync()).SeenBy(await _workspace.CallerAsync("polis"))!.Proceedings.Rankings.Single().Answers);
        await using var guest = await AWindow.OpenAsync(_workspace, "ahorare");
        guest.Sees<RankingPanel>("1 av 6 har svarat");
        Assert.Empty(guest.Page.FindAll(".move"));
    }

    [Fact]
    public async Task A_name_is_added_one_that_is_there_is_said_to_be_and_what_is_wrong_stands_at_the_field()
    {
        await OpenAsync("Trygg trafik", "Skolan");
        await using var police = await AWindow.OpenAsync(_workspace, "polis");
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");

        Add(police, "skolan.");
        police.Sees<RankingPanel>("Skolan finns redan och säger samma sak.");
        Add(police, "Centrum");
        secretary.Sees<RankingPanel>("Centrum");
        Add(police, "");
        police.Page.WaitForAssertion(() => Assert.NotEmpty(police.Page.FindAll(".panel.ranking [aria-invalid=true]")), AWindow.Soon);
    }

    [Fact]
    public async Task The_wall_shows_how_many_have_answered_and_never_who_or_how()
    {
        await OpenAsync("Trygg trafik", "Skolan");
        await RankAsync("polis", 1, 0);

        var wall = FollowMapping.Of(await _workspace.MeetingAsync(), _workspace.Clock.GetUtcNow(), 0).Current!.Ranking!;

        Assert.Equal("1 av 6 har svarat", wall.Counted);
        Assert.Equal(["Trygg trafik", "Skolan"], wall.Lines);
    }

    [Fact]
    public void A_shared_place_is_said_in_the_decision()
    {
        RankedOption Place(string name, int place, bool tied) => new(new RankingOption(default, null, name), 0, place, tied, 1, 1);

        Assert.Equal(
            "Rådet prioriterar 1. Trygg trafik, 2. Skolan och Narkotika (delad plats), 4. Centrum.",
            RankingWords.Decision([Place("Trygg trafik", 1, false), Place("Skolan", 2, true), Place("Narkotika", 2, true), Place("Centrum", 4, false)]));
    }

    private static void Add(AWindow window, string name)
    {
        window.Page.Find("form[aria-label='Lägg till ett namn'] input").Change(name);
        window.Page.Find("form[aria-label='Lägg till ett namn']").Submit();
    }

    private Task<BfaRadet.App.Data.Accounts.Caller> Secretary() => _workspace.CallerAsync("sekreterare");

    private async Task<AttendanceId> LineAsync(string key) => (await _workspace.MeetingAsync()).LineOf(await _workspace.CallerAsync(key))!.Id;

    private async Task OpenAsync(params string[] names)
    {
        var item = (await _workspace.MeetingAsync()).CurrentItem!.Value;
        _ = (await _workspace.Get<RankingCommands>().OpenAsync(await Secretary(), _workspace.Today, _ranking, item, [], names.ToValueList())).Value;
    }

    private async Task RankAsync(string key, params int[] order)
    {
        var options = (await _workspace.MeetingAsync()).Proceedings.Rankings.Single().Options;
        _ = (await _workspace.Get<RankingCommands>().RankAsync(
            await _workspace.CallerAsync(key), _workspace.Today, _ranking, await LineAsync(key), order.Select(at => options[at].Id).ToValueList())).Value;
    }
}
