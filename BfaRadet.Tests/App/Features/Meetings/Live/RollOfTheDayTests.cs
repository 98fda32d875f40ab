using BfaRadet.App.Features.Councils;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Meetings.Summons;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Live;

/// <summary>Who stands on the roll of today's meeting, and as what.</summary>
public sealed class RollOfTheDayTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task Who_joins_the_council_after_the_agenda_was_shared_is_on_the_roll_at_once()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        secretary.Sees<RollPanel>("Edla Ramberg");

        _ = (await _workspace.Get<CouncilCommands>().AddMemberAsync(
            secretary.Caller, _workspace.Council, new MemberDetails("Olle Vass", "", "Svenska kyrkan", Duties.Member))).Value;

        secretary.Sees<RollPanel>("Olle Vass");
        var line = (await _workspace.MeetingAsync()).Roll.Single(l => l.Name == "Olle Vass");
        Assert.Contains(MeetingLeaders.Of(await _workspace.MeetingAsync()).Chairs, one => one.Id == line.Id);
        Assert.Null((await _workspace.Get<SecretaryCommands>().MarkAwayAsync(secretary.Caller, _workspace.Today, line.Id, AttendanceStatus.Excused)).Refusal);
        secretary.Page.WaitForAssertion(() => Assert.Contains(
            "Anmält förhinder", secretary.Panel<RollPanel>().Find("[data-row][aria-label^='Olle Vass']").TextContent, StringComparison.Ordinal), AWindow.Soon);
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;
        Assert.Equal((line.Id, AttendanceStatus.Excused), (await _workspace.MeetingAsync()).Roll.Where(l => l.Name == "Olle Vass").Select(l => (l.Id, l.Status)).Single());
    }

    [Fact]
    public async Task What_was_answered_the_summons_stands_in_the_roll_until_one_is_called()
    {
        var (coordinator, police) = (await _workspace.CallerAsync("samordnare"), await _workspace.CallerAsync("polis"));
        var plan = (await _workspace.Get<MeetingQueries>().FindPreparingAsync(coordinator, _workspace.Council, _workspace.Today))!.Plan;
        _ = (await _workspace.Get<SummonsCommands>().SendAsync(coordinator, _workspace.Today, plan.Content)).Value;
        _ = (await _workspace.Get<SummonsCommands>().AnswerAsync(police, _workspace.Today, SummonsAnswer.ComesRemotely)).Value;
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");

        secretary.Sees<RollPanel>("svar: distans");
        var line = (await _workspace.MeetingAsync()).LineOf(police)!.Id;
        _ = (await _workspace.Get<SecretaryCommands>().MarkPresentAsync(secretary.Caller, _workspace.Today, line, remote: true)).Value;

        secretary.Page.WaitForAssertion(() => Assert.DoesNotContain("svarade", secretary.TextOf<RollPanel>(), StringComparison.Ordinal), AWindow.Soon);
    }

    [Fact]
    public async Task Who_has_left_has_that_button_pressed_and_who_did_not_come_has_the_word_of_the_button()
    {
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        secretary.Sees<RollPanel>("F förhinder");
        secretary.Press<RollPanel>("Alla här");
        foreach (var item in (await _workspace.MeetingAsync()).Items.Take(2))
        {
            _ = (await _workspace.Get<ChairCommands>().TakeUpAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today, item.Id)).Value;
        }

        secretary.Page.WaitForElement("[data-letter=G]", AWindow.Soon);
        secretary.Press<RollPanel>("Gick");
        secretary.Page.WaitForAssertion(() => Assert.Single(secretary.Panel<RollPanel>().FindAll("[data-letter=G][aria-pressed=true]")), AWindow.Soon);
        // A slip is taken back whole: the times have no gap.
        secretary.Press<RollPanel>("Ångra");
        secretary.Page.WaitForAssertion(() => Assert.Empty(secretary.Panel<RollPanel>().FindAll("[data-letter=G][aria-pressed=true]")), AWindow.Soon);
        Assert.All((await _workspace.MeetingAsync()).Roll.Where(l => l.IsHere), line => Assert.Single(line.Stays));
        secretary.Press<RollPanel>("Gick");
        secretary.Page.WaitForAssertion(() => Assert.Single(secretary.Panel<RollPanel>().FindAll("[data-letter=G][aria-pressed=true]")), AWindow.Soon);
        secretary.Panel<RollPanel>().FindAll("[data-letter=U]")[0].Click();

        secretary.Page.WaitForAssertion(() => Assert.Contains(secretary.Panel<RollPanel>().FindAll("[data-row]"), row => row.GetAttribute("aria-label")!.EndsWith("Uteblev", StringComparison.Ordinal)), AWindow.Soon);
    }

    [Fact]
    public async Task A_row_has_its_buttons_whatever_is_said_of_it()
    {
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        secretary.Panel<RollPanel>().FindAll("[data-letter=H]")[0].Click();
        secretary.Page.WaitForAssertion(() => Assert.Single(secretary.Panel<RollPanel>().FindAll(".is.here")), AWindow.Soon);

        Assert.Single(secretary.Panel<RollPanel>().FindAll("[data-row]").Select(row => row.ClassName).Distinct());
    }

    [Fact]
    public async Task Who_is_in_the_register_is_chosen_and_not_written_when_co_opted()
    {
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;
        var observer = (await _workspace.MeetingAsync()).ReaderOf(await _workspace.CallerAsync("ahorare"))!;
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        var roll = secretary.Panel<RollPanel>();
        await roll.FindAll("button").Single(b => b.TextContent == "+ Adjungera").ClickAsync();
        var form = await roll.WaitForElementAsync("form[aria-label=Adjungera]");
        Assert.DoesNotContain("Edla Ramberg", form.QuerySelector("select")!.TextContent, StringComparison.Ordinal);

        await roll.Find("form[aria-label=Adjungera] select").ChangeAsync(observer.Member.ToString());
        Assert.Empty(roll.FindAll("form[aria-label=Adjungera] input[required]"));
        await roll.Find("form[aria-label=Adjungera]").SubmitAsync();

        secretary.Sees<RollPanel>(observer.Name);
        var line = (await _workspace.MeetingAsync()).Roll.Single(l => l.Member == observer.Member);
        Assert.Equal((AttendanceRole.CoOpted, true, observer.Name), (line.Role, line.IsHere, line.Name));
    }

    [Fact]
    public async Task What_somebody_was_is_said_in_words_when_the_meeting_is_closed()
    {
        var chair = await _workspace.CallerAsync("ordforande");
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(chair, _workspace.Today)).Value;
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        Assert.DoesNotContain("roomy", secretary.Panel<RollPanel>().Find("[data-row]").ClassName!, StringComparison.Ordinal);

        _ = (await _workspace.Get<ChairCommands>().CloseAsync(chair, _workspace.Today, "Tiden var ute.")).Value;

        secretary.Page.WaitForAssertion(() => Assert.All(
            secretary.Panel<RollPanel>().FindAll("[data-row]"), row => Assert.Contains("roomy", row.ClassName!, StringComparison.Ordinal)), AWindow.Soon);
        Assert.All(secretary.Panel<RollPanel>().FindAll("[data-row] .is"), state => Assert.DoesNotContain("hidden", state.ClassName!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_leads_the_meeting_is_marked()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        var chair = await _workspace.CallerAsync("ordforande");
        Assert.Contains("ordförande", Row(secretary, chair.Name), StringComparison.Ordinal);
        var police = (await _workspace.MeetingAsync()).LineOf(await _workspace.CallerAsync("polis"))!;

        _ = (await _workspace.Get<SecretaryCommands>().ChooseChairAsync(secretary.Caller, _workspace.Today, police.Id, from: null)).Value;

        secretary.Page.WaitForAssertion(() => Assert.Contains("ordförande", Row(secretary, police.Name), StringComparison.Ordinal), AWindow.Soon);
        Assert.DoesNotContain("ordförande", Row(secretary, chair.Name), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_here_already_is_not_co_opted_besides()
    {
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;
        var secretary = await _workspace.CallerAsync("sekreterare");
        var police = (await _workspace.MeetingAsync()).LineOf(await _workspace.CallerAsync("polis"))!;
        _ = (await _workspace.Get<SecretaryCommands>().MarkPresentAsync(secretary, _workspace.Today, police.Id, remote: false)).Value;

        Assert.Equal(new MeetingRefusal.IsHereAlready(police.Name), (await CoOptAsync("")).Refusal);
        Assert.Equal(new MeetingRefusal.IsHereAlready(police.Name), (await CoOptAsync(police.Organisation)).Refusal);
        Assert.Null((await CoOptAsync("Byalaget")).Refusal);

        Task<Result<Done>> CoOptAsync(string organisation) => _workspace.Get<SecretaryCommands>().CoOptAsync(
            secretary, _workspace.Today,
            new RollLine(new AttendanceId(Guid.CreateVersion7()), null, police.Name, "", organisation, AttendanceRole.CoOpted), remote: false);
    }

    private static string Row(AWindow window, string name) =>
        window.Panel<RollPanel>().Find($"[data-row][aria-label^='{name}'] .state").TextContent;
}
