using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Live;

public sealed class DecisionEntryTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;
    private AWindow _secretary = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;
        _secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
    }

    public async ValueTask DisposeAsync()
    {
        await _secretary.DisposeAsync();
        await _workspace.DisposeAsync();
    }

    // The script keeps the text unless it is told that the line was recorded.
    [Theory]
    [InlineData("Någon utreder frågan @", "@")]
    [InlineData("Rådet beslutar om farten #finnsinte", "finnsinte")]
    [InlineData("Rådet beslutar om farten 31 feb", "31 feb")]
    [InlineData("Samordnaren får i uppdrag att mäta farten 2020-01-01", "redan klart")]
    [InlineData("Rådet beslutar om farten senast 1 maj senast 2 juni", "juni")]
    [InlineData("", "")]
    public async Task A_line_that_cannot_be_read_is_refused_in_Swedish_and_kept(string line, string named)
    {
        Assert.False(await _secretary.RecordAsync(line));

        var note = _secretary.Panel<DecisionEntry>().Find("[role=alert]").TextContent;
        Assert.Contains(named, note, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual("", note.Trim());
        Assert.Empty((await _workspace.MeetingAsync()).Decisions);
    }

    [Fact]
    public async Task The_line_suggests_the_next_meeting_only_when_there_is_one()
    {
        Assert.Contains("uppf. nästa möte", Suggested(), StringComparison.Ordinal);
        var list = await _workspace.Get<MeetingQueries>().ListAsync(await _workspace.CallerAsync("samordnare"), _workspace.Council);
        var next = list!.Meetings.Single(m => m.State == MeetingState.Preparing);

        _ = (await _workspace.Get<PreparingCommands>().ChangeDetailsAsync(
            await _workspace.CallerAsync("samordnare"), next.Id, next.Details, next.Details with { Date = new DateOnly(2025, 5, 20) })).Value;

        _secretary.Page.WaitForAssertion(() => Assert.EndsWith("uppf. om 6 månader", Suggested(), StringComparison.Ordinal), AWindow.Soon);
        Assert.True(await _secretary.RecordAsync("Samordnaren får i uppdrag att mäta farten uppf. om 6 månader"));

        string Suggested() => _secretary.Panel<DecisionEntry>().Find("#decision-line").GetAttribute("placeholder")!;
    }

    [Fact]
    public async Task In_a_pause_the_line_says_so_keeps_its_words_and_takes_them_after_it()
    {
        var (chair, caller) = (_workspace.Get<ChairCommands>(), await _workspace.CallerAsync("ordforande"));
        _ = (await chair.PauseAsync(caller, _workspace.Today)).Value;
        _secretary.Sees<DecisionEntry>("Under en paus beslutas inget. Det du skriver står kvar");

        Assert.False(await _secretary.RecordAsync("Rådet antecknar informationen."));
        _secretary.Sees<DecisionEntry>("och under en paus beslutas inget. Det du skrev är kvar");
        Assert.Empty((await _workspace.MeetingAsync()).Decisions);

        _ = (await chair.ResumeAsync(caller, _workspace.Today)).Value;
        _secretary.Page.WaitForAssertion(() => Assert.DoesNotContain("paus", _secretary.TextOf<DecisionEntry>(), StringComparison.OrdinalIgnoreCase), AWindow.Soon);
        Assert.True(await _secretary.RecordAsync("Rådet antecknar informationen."));
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_it_will_be_recorded()
    {
        await TypeAsync("Samordnaren får i uppdrag att mäta farten @samordnare 31 okt #trafik uppf. nästa möte");

        Assert.DoesNotContain(_secretary.Panel<DecisionEntry>().FindAll(".hint"), hint => hint.TextContent.Length > 0);
        _secretary.Sees<DecisionPreview>("Uppdrag");
        _secretary.Sees<DecisionPreview>("Kommunstyrelsens förvaltning (Didrik Sandsjö)");
        _secretary.Sees<DecisionPreview>("31 oktober 2026");
        _secretary.Sees<DecisionPreview>("Trafiksäkerhet");
        _secretary.Sees<DecisionPreview>("effekten bedöms 20 maj 2026");
        Assert.DoesNotContain("saknas", _secretary.TextOf<DecisionPreview>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_put_off_is_taken_up_by_its_day()
    {
        await TypeAsync("Frågan bordläggs till 31 okt");

        _secretary.Sees<DecisionPreview>("tas upp senast 31 oktober 2026");
    }

    [Fact]
    public async Task What_is_missing_is_marked()
    {
        await TypeAsync("Rådet föreslår kommunstyrelsen att farthinder byggs.");

        _secretary.Sees<DecisionPreview>("ansvarig saknas");
        _secretary.Sees<DecisionPreview>("dag saknas");
        _secretary.Sees<DecisionPreview>("fokusområde saknas");
    }

    [Fact]
    public async Task Half_a_name_gives_names_to_choose_from_and_no_complaint()
    {
        var offered = await TypeAsync("Mäter farten @skol");

        Assert.NotEmpty(offered);
        Assert.Empty(_secretary.Panel<DecisionEntry>().FindAll(".hint"));
    }

    [Fact]
    public async Task Half_a_name_nobody_has_is_asked_about_once_and_a_whole_one_is_not()
    {
        const string Line = "Rådet uppdrar åt @zorro att mäta farten.";
        await TypeAsync(Line);
        var entry = _secretary.Panel<DecisionEntry>();
        Assert.Contains("”zorro” är ingen i registret", entry.Find(".hint").TextContent, StringComparison.Ordinal);

        Assert.False(await _secretary.RecordAsync(Line));
        Assert.Contains("”zorro” är ingen i registret", entry.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(entry.FindAll(".hint"));
        Assert.True(await _secretary.RecordAsync(Line));
        Assert.True(await _secretary.RecordAsync("Underlag tas fram @Karin Ek"));

        Assert.Equal(
            [new("zorro"), new Responsible("Karin Ek")],
            (await _workspace.MeetingAsync()).Decisions.SelectMany(d => d.Draft.Responsibles));
    }

    [Fact]
    public async Task What_is_near_a_name_is_offered_but_not_chosen()
    {
        var near = await TypeAsync("Mäter farten @samordnaer");
        var begun = await TypeAsync("Mäter farten @skol");

        Assert.NotEmpty(near);
        Assert.All(near, suggestion => Assert.True(suggestion.IsGuess));
        Assert.False(begun[0].IsGuess);
    }

    [Fact]
    public async Task What_was_typed_before_the_meeting_went_on_is_not_shown_under_the_next_item()
    {
        var former = _secretary.Panel<DecisionEntry>().Instance.Item;
        var next = (await _workspace.MeetingAsync()).Items.First(item => item.Id != former).Id;
        _ = (await _workspace.Get<ChairCommands>().TakeUpAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today, next)).Value;
        _secretary.Page.WaitForAssertion(() => Assert.Equal(next, _secretary.Panel<DecisionEntry>().Instance.Item), AWindow.Soon);

        Assert.Empty(await TypeAsync("Mäter farten @skol", former.Value));

        Assert.Empty(_secretary.TextOf<DecisionPreview>());
    }

    [Fact]
    public async Task A_guest_who_stands_in_the_register_too_is_offered_once()
    {
        var police = (await _workspace.MeetingAsync()).Readers.First(v => v.Organisation.StartsWith("Polis", StringComparison.Ordinal));
        var guest = new RollLine(new AttendanceId(Guid.CreateVersion7()), null, police.Name, "", police.Organisation, AttendanceRole.CoOpted);
        _ = (await _workspace.Get<SecretaryCommands>().CoOptAsync(_secretary.Caller, _workspace.Today, guest, remote: false)).Value;
        _secretary.Page.WaitForAssertion(() => Assert.Contains(police.Name, _secretary.TextOf<RollPanel>(), StringComparison.Ordinal), AWindow.Soon);

        await TypeAsync("Polisen mäter farten @");
        await TypeAsync($"Polisen mäter farten @{police.Name}");

        _secretary.Sees<DecisionPreview>(police.Name);
        await _secretary.RecordAsync($"Polisen mäter farten @{police.Name}");
        var who = Assert.Single(Assert.Single((await _workspace.MeetingAsync()).Decisions).Draft.Responsibles);
        Assert.Equal(police.Member, who.Member);
    }

    [Fact]
    public async Task The_same_line_sent_twice_is_recorded_once()
    {
        var id = Guid.CreateVersion7();

        var answers = await Task.WhenAll(_secretary.RecordAsync("Listan godkänns.", id), _secretary.RecordAsync("Listan godkänns.", id));

        Assert.Equal([true, true], answers);
        Assert.Single((await _workspace.MeetingAsync()).Decisions);
    }

    [Fact]
    public async Task A_line_whose_answer_was_lost_is_known_as_recorded_when_it_comes_again()
    {
        var id = Guid.CreateVersion7();
        await _secretary.RecordAsync("Listan godkänns.", id);
        _secretary.Sees<DecisionsPanel>("Listan godkänns.");

        Assert.True(_secretary.Panel<DecisionEntry>().Instance.IsRecorded(id));
        Assert.False(_secretary.Panel<DecisionEntry>().Instance.IsRecorded(Guid.CreateVersion7()));
    }

    [Fact]
    public async Task Ones_latest_can_be_undone_and_what_is_missing_filled_in()
    {
        await _secretary.RecordAsync("Samordnaren får i uppdrag att skriva.");
        _secretary.Sees<DecisionsPanel>("ansvarig saknas");

        _secretary.Press<DecisionsPanel>("Fyll i");
        _secretary.Panel<DecisionForm>().Find("input[list]").Input("Kommunstyrelsens förvaltning (Didrik Sandsjö)");
        _secretary.Panel<DecisionForm>().Find(".bfa-day > .field").Change("2026-05-01");
        _secretary.Panel<DecisionForm>().Find("form").Submit();

        _secretary.Sees<DecisionsPanel>("senast 1 maj 2026");
        _secretary.Sees<DecisionEntry>("är ändrat.");
        Assert.DoesNotContain("är antecknat", _secretary.TextOf<DecisionEntry>(), StringComparison.Ordinal);
        Assert.StartsWith("Alt+Ä", _secretary.Panel<DecisionsPanel>().Find("[data-opens-kept][data-key]").GetAttribute("data-key"), StringComparison.Ordinal);
        var draft = Assert.Single((await _workspace.MeetingAsync()).Decisions).Draft;
        Assert.NotNull(Assert.Single(draft.Responsibles).Member);

        _secretary.Press<DecisionsPanel>("Ångra");
        _secretary.Sees<DecisionsPanel>("Inget beslut är antecknat under punkten.");
        _secretary.Sees<DecisionsPanel>("är borttaget. Det står kvar i journalen, och orden är tillbaka på beslutsraden.");
    }

    /// <summary>What the script of the line does at a pause in the typing; what it is offered.</summary>
    private async Task<IReadOnlyList<DecisionLineSuggestion>> TypeAsync(string line, Guid? item = null)
    {
        var entry = _secretary.Panel<DecisionEntry>();
        return await entry.InvokeAsync(() => entry.Instance.Read(item ?? entry.Instance.Item.Value, line, line.Length));
    }
}
