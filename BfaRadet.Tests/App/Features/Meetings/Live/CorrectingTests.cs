using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Live;

/// <summary>What is put right on the page of the meeting, and where a no is said.</summary>
public sealed class CorrectingTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task Another_day_than_planned_is_asked_about_before_the_meeting_opens()
    {
        _workspace.Clock.Move(TimeSpan.FromDays(2));
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");

        secretary.Press<SessionPanel>("Öppna mötet");
        secretary.Sees<SessionPanel>("Mötet är planerat till onsdag 11 mars 2026, och i dag är det fredag 13 mars 2026");
        Assert.Equal(MeetingState.Shared, (await _workspace.MeetingAsync()).State);
        secretary.Press<SessionPanel>("Öppna i dag");

        secretary.Sees<SessionPanel>("Öppnat kl.");
        Assert.Equal(new DateOnly(2026, 3, 13), (await _workspace.MeetingAsync()).Details.Date);
    }

    [Fact]
    public async Task A_held_meeting_is_written_up_from_the_same_question()
    {
        _workspace.Clock.Move(TimeSpan.FromDays(2));
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        secretary.Press<SessionPanel>("Öppna mötet");
        secretary.Sees<SessionPanel>("Hölls det då?");
        Assert.Equal("För in mötet i efterhand", Assert.Single(secretary.Panel<SessionPanel>().FindAll(".opening .bfa-button")).TextContent);

        await Submit(secretary, "För in ett hållet möte");

        secretary.Sees<SessionPanel>("Mötet förs in i efterhand");
        Assert.Equal(new DateOnly(2026, 3, 11), (await _workspace.MeetingAsync()).Details.Date);
    }

    [Fact]
    public async Task A_meeting_prepared_when_its_day_had_been_is_entered_without_a_question()
    {
        await using (var db = _workspace.Db())
        {
            await db.Meetings.Where(m => m.Id == _workspace.Today).ExecuteUpdateAsync(set => set.SetProperty(m => m.Date, new DateOnly(2026, 3, 1)));
        }

        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        secretary.Press<SessionPanel>("Öppna mötet");

        secretary.Sees<SessionPanel>("Mötet hölls söndag 1 mars 2026.");
        Assert.DoesNotContain("i dag", secretary.TextOf<SessionPanel>(), StringComparison.Ordinal);
        await Submit(secretary, "För in ett hållet möte");
        secretary.Sees<SessionPanel>("Mötet förs in i efterhand");
        Assert.Equal(new DateOnly(2026, 3, 1), (await _workspace.MeetingAsync()).Details.Date);
    }

    [Fact]
    public async Task A_refused_time_is_said_in_the_form_and_the_form_stays()
    {
        await OpenAsync();
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        secretary.Press<SessionPanel>("Rätta tiderna");
        secretary.Sees<SessionPanel>("Öppnades kl.");

        await Change(secretary, "Rätta mötets tider", "input[data-clock]", "15.59");
        await Submit(secretary, "Rätta mötets tider");

        secretary.Sees<TimesForm>("Tiderna går inte ihop: kl. ");
        await Change(secretary, "Rätta mötets tider", "input[data-clock]", "kl. 15:20");
        await Submit(secretary, "Rätta mötets tider");
        secretary.Sees<SessionPanel>("Öppnat kl. 15.20");
    }

    [Fact]
    public async Task A_refused_service_is_said_at_its_form()
    {
        await OpenAsync();
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        var line = (await _workspace.MeetingAsync()).Roll.First(l => l.Role == AttendanceRole.Substitute);
        _ = (await _workspace.Get<SecretaryCommands>().MarkPresentAsync(await _workspace.CallerAsync("sekreterare"), _workspace.Today, line.Id, remote: false)).Value;
        secretary.Page.WaitForAssertion(() => Assert.Contains($"Tider för {line.Name}", secretary.TextOf<RollPanel>(), StringComparison.Ordinal), AWindow.Soon);
        var row = secretary.Page.FindComponents<RollRow>().Single(r => r.Instance.Line.Id == line.Id);
        await row.InvokeAsync(() => row.FindAll("button").Single(b => b.TextContent.StartsWith("Tider", StringComparison.Ordinal)).Click());
        await row.InvokeAsync(() => row.FindAll($"form[aria-label='Tjänstgöring för {line.Name}'] button").First(b => b.TextContent.StartsWith("+ En tid", StringComparison.Ordinal)).Click());
        await Change(secretary, $"Tjänstgöring för {line.Name}", "input[data-clock]", "10");

        await Submit(secretary, $"Tjänstgöring för {line.Name}");

        secretary.Sees<SpansForm>("Tiderna går inte ihop: kl. ");
        await Change(secretary, $"Tjänstgöring för {line.Name}", "input[data-clock]", "");
        await Submit(secretary, $"Tjänstgöring för {line.Name}");
        secretary.Page.WaitForAssertion(() => Assert.Empty(secretary.Page.FindComponents<SpansForm>()), AWindow.Soon);
        Assert.True((await _workspace.MeetingAsync()).OnRoll(line.Id)!.Serving);
    }

    [Fact]
    public async Task A_chair_for_the_meeting_is_chosen_on_the_page()
    {
        await OpenAsync();
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        var line = (await _workspace.MeetingAsync()).LineOf(await _workspace.CallerAsync("skola"))!;
        secretary.Press<LeadersPanel>("Välj för sammanträdet");
        await Change(secretary, "Ordförande och sekreterare för sammanträdet", "select", line.Id.ToString());

        await Submit(secretary, "Ordförande och sekreterare för sammanträdet");

        secretary.Sees<LeadersPanel>($"Ordförande: {line.Name}, vald för sammanträdet");
        await using var chosen = await AWindow.OpenAsync(_workspace, "skola");
        chosen.Press<SessionPanel>("Paus");
        chosen.Sees<SessionPanel>("Återuppta");
    }

    [Fact]
    public async Task The_wording_of_a_decision_is_corrected_after_the_meeting_until_the_minutes_are_sent()
    {
        await OpenAsync();
        var (caller, item) = (await _workspace.CallerAsync("sekreterare"), (await _workspace.MeetingAsync()).Items.First(i => i.Kind != AgendaItemKind.Break).Id);
        var number = (await _workspace.Get<SecretaryCommands>().RecordDecisionAsync(
            caller, _workspace.Today, item, new DecisionId(Guid.CreateVersion7()), new DecisionDraft(DecisionKind.Noted, "Fel ord."))).Value;
        _ = (await _workspace.Get<ChairCommands>().CloseAsync(caller, _workspace.Today, "Tiden var ute.")).Value;
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");

        secretary.Press<DecisionsPanel>("Ändra");
        await Change(secretary, $"Ändra beslut {number}", "textarea", "Rätt ord.");
        await Change(secretary, $"Ändra beslut {number}", "input[maxlength]", "Skrivfel");
        await Submit(secretary, $"Ändra beslut {number}");

        secretary.Sees<DecisionsPanel>("Rätt ord.");
        Assert.Equal("Rätt ord.", (await _workspace.MeetingAsync()).Decisions.Single(d => d.Number == number).Draft.Text);
    }

    private async Task OpenAsync() =>
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;

    private static Task Submit(AWindow window, string form) =>
        window.Page.InvokeAsync(() => window.Page.Find($"form[aria-label='{form}']").Submit());

    private static Task Change(AWindow window, string form, string field, string value) =>
        window.Page.InvokeAsync(() => window.Page.Find($"form[aria-label='{form}'] {field}").Change(value));
}
