using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Live;

/// <summary>The secretary lets substitutes serve: for the own seat at once, for another when that is said.</summary>
public sealed class ServingOnThePageTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.MoreThanHalf });
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task While_all_members_are_here_it_is_said_who_is_in_the_seat()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        foreach (var line in (await _workspace.MeetingAsync()).Roll.Where(l => l.Role == AttendanceRole.Member))
        {
            await HereAsync(line);
        }

        await HereAsync(await LineAsync("Folke Nyhult"));
        await ServesAsync(secretary, "Folke Nyhult");

        secretary.Sees<RollPanel>("Edla Ramberg är här. Ingen annan plats är tom, så Folke Nyhult kan inte tjänstgöra nu.");
        secretary.Sees<RollPanel>("Beslutför: 8 av 8, minst 5 krävs");
        Assert.False((await LineAsync("Folke Nyhult")).Serving);
    }

    [Fact]
    public async Task Of_one_who_is_not_here_it_is_said_why_nothing_happens()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");

        await PressAsync(secretary, "Folke Nyhult", "Tjänstgör");

        secretary.Sees<RollPanel>("Folke Nyhult är inte antecknad som närvarande.");
        Assert.False((await LineAsync("Folke Nyhult")).Serving);
    }

    [Fact]
    public async Task When_the_own_seat_is_taken_it_is_asked_for_whom_and_the_record_says_it()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        foreach (var name in new[] { "Asta Lindmark", "Idun Bergsäter", "Edla Ramberg", "Jarl Kvarnlid" })
        {
            await HereAsync(await LineAsync(name));
        }

        await ServesAsync(secretary, "Jarl Kvarnlid");
        Assert.False((await LineAsync("Jarl Kvarnlid")).Serving);
        await AnswerAsync(secretary, "Vem tjänstgör Jarl Kvarnlid för?", "Kerstin Ängby");

        secretary.Sees<RollPanel>("för Kerstin Ängby");
        secretary.Sees<RollPanel>("Inte beslutför: 4 av 8, minst 5 krävs");
        Assert.Equal("tjänstgörande ersättare för Kerstin Ängby", await SaidAsync("Jarl Kvarnlid"));
        Assert.Empty(secretary.Page.FindComponents<ServeForm>());
    }

    [Fact]
    public async Task For_whom_is_changed_among_the_times()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        foreach (var name in new[] { "Asta Lindmark", "Jarl Kvarnlid" })
        {
            await HereAsync(await LineAsync(name));
        }

        await ServesAsync(secretary, "Jarl Kvarnlid");
        secretary.Sees<RollPanel>("för Idun Bergsäter");
        await HereAsync(await LineAsync("Asta Lindmark"));
        await PressAsync(secretary, "Jarl Kvarnlid", "Tider");
        await AnswerAsync(secretary, "Tjänstgöring för Jarl Kvarnlid", "Kerstin Ängby");

        secretary.Sees<RollPanel>("för Kerstin Ängby");
        Assert.Equal("tjänstgörande ersättare för Kerstin Ängby", await SaidAsync("Jarl Kvarnlid"));
    }

    [Fact]
    public async Task Who_comes_late_takes_the_seat()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        await HereAsync(await LineAsync("Folke Nyhult"));
        await ServesAsync(secretary, "Folke Nyhult");
        secretary.Page.WaitForAssertion(() => Assert.Contains("tjänstgör", RowOf(secretary, "Folke Nyhult").Find(".is").TextContent, StringComparison.Ordinal), AWindow.Soon);

        await PressAsync(secretary, "Edla Ramberg", "Här");

        secretary.Sees<RollPanel>("Inte beslutför: 1 av 8, minst 5 krävs");
        secretary.Page.WaitForAssertion(() => Assert.DoesNotContain("tjänstgör", RowOf(secretary, "Folke Nyhult").Find(".state").TextContent, StringComparison.Ordinal), AWindow.Soon);
    }

    [Fact]
    public async Task Motions_and_jäv_offer_those_who_can_and_keep_the_one_who_is_chosen()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        foreach (var name in new[] { "Asta Lindmark", "Edla Ramberg", "Greta Åkerdal", "Cajsa Frisk", "Folke Nyhult" })
        {
            await HereAsync(await LineAsync(name));
        }

        var (commands, caller) = (_workspace.Get<SecretaryCommands>(), await _workspace.CallerAsync("sekreterare"));
        _ = (await commands.CoOptAsync(caller, _workspace.Today, new RollLine(new AttendanceId(Guid.CreateVersion7()), null, "Gun Gäst", "", "", AttendanceRole.CoOpted), remote: false)).Value;
        _ = (await commands.MarkLeftAsync(caller, _workspace.Today, (await LineAsync("Greta Åkerdal")).Id)).Value;

        secretary.Sees<RollPanel>("Gick");
        secretary.Press<ProceedingsPanel>("Yrkande");
        secretary.Page.WaitForAssertion(() => Assert.Equal(["Asta Lindmark", "Edla Ramberg"], Offered(secretary, "Yrkande")), AWindow.Soon);
        await secretary.Page.InvokeAsync(async () => secretary.Page.Find("form[aria-label='Yrkande'] select").Change((await LineAsync("Edla Ramberg")).Id.ToString()));
        _ = (await commands.MarkLeftAsync(caller, _workspace.Today, (await LineAsync("Asta Lindmark")).Id)).Value;
        secretary.Page.WaitForAssertion(() => Assert.Equal(["Edla Ramberg"], Offered(secretary, "Yrkande")), AWindow.Soon);
        _ = (await commands.MarkLeftAsync(caller, _workspace.Today, (await LineAsync("Edla Ramberg")).Id)).Value;
        await secretary.Page.InvokeAsync(() => secretary.Page.Find("form[aria-label='Yrkande'] textarea").Change("Avslag"));
        await secretary.Page.InvokeAsync(() => secretary.Page.Find("form[aria-label='Yrkande']").Submit());
        secretary.Sees<ProceedingsPanel>("Edla Ramberg är inte antecknad som närvarande.");

        secretary.Press<ProceedingsPanel>("Jäv");
        secretary.Page.WaitForAssertion(() => Assert.Equal(["Folke Nyhult", "Cajsa Frisk", "Gun Gäst"], Offered(secretary, "Jäv")), AWindow.Soon);
    }

    private static IEnumerable<string> Offered(AWindow window, string form) =>
        window.Page.FindAll($"form[aria-label='{form}'] option").Skip(1).Select(o => o.TextContent);

    private async Task<AttendanceView> LineAsync(string name) => (await _workspace.MeetingAsync()).Roll.Single(l => l.Name == name);

    private async Task HereAsync(AttendanceView line) =>
        _ = (await _workspace.Get<SecretaryCommands>().MarkPresentAsync(await _workspace.CallerAsync("sekreterare"), _workspace.Today, line.Id, remote: false)).Value;

    private static IRenderedComponent<RollRow> RowOf(AWindow window, string name) =>
        window.Page.FindComponents<RollRow>().Single(r => r.Instance.Line.Name == name);

    private static async Task ServesAsync(AWindow window, string name)
    {
        window.Page.WaitForAssertion(() => Assert.True(RowOf(window, name).Instance.Line.IsHere), AWindow.Soon);
        await PressAsync(window, name, "Tjänstgör");
    }

    private static async Task PressAsync(AWindow window, string name, string button)
    {
        window.Page.WaitForAssertion(() => Assert.Contains(RowOf(window, name).FindAll("button"), b => b.TextContent.StartsWith(button, StringComparison.Ordinal)), AWindow.Soon);
        var row = RowOf(window, name);
        await row.InvokeAsync(() => row.FindAll("button").First(b => b.TextContent.StartsWith(button, StringComparison.Ordinal)).Click());
    }

    private async Task AnswerAsync(AWindow window, string form, string seat)
    {
        var id = (await LineAsync(seat)).Id.ToString();
        await window.Page.InvokeAsync(() => window.Page.Find($"form[aria-label='{form}'] select").Change(id));
        await window.Page.InvokeAsync(() => window.Page.Find($"form[aria-label='{form}']").Submit());
    }

    private async Task<string> SaidAsync(string name)
    {
        var view = await _workspace.Get<AdjustmentQueries>().FindAsync(await _workspace.CallerAsync("sekreterare"), _workspace.Council, _workspace.Today);
        return PresenceWords.Of(view!.Record.People.Single(p => p.Name == name));
    }
}
