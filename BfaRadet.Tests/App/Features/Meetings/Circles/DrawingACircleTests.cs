using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.App.Features.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Circles;

/// <summary>Beredning says who may read an item, and what comes of it at later meetings stays for the same.</summary>
public sealed class DrawingACircleTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task The_form_lists_by_name_who_may_read_and_asks_for_a_ground()
    {
        await using var window = new APage(_workspace, await _workspace.CallerAsync("samordnare"));
        var title = (await _workspace.MeetingAsync()).Items.First(i => i.Kind != AgendaItemKind.Break).Title;
        var page = await _workspace.OpenPreparingAsync(window, title);
        Assert.Empty(page.FindAll(".readers"));

        await page.Find("#field-Circle").ChangeAsync(ItemFields.ForACircle);
        var named = page.FindAll($"fieldset[data-field={ItemFields.Members}] label").Single(l => l.TextContent.Contains("Edla Ramberg", StringComparison.Ordinal));
        await named.QuerySelector("input")!.ChangeAsync(true);

        // Who narrows it is told that what has gone is not taken back.
        Assert.Contains("delad med rådet sedan", page.Find(".went").TextContent, StringComparison.Ordinal);

        var readers = page.Find(".readers").TextContent;
        Assert.All(["Asta Lindmark", "Cajsa Frisk", "Didrik Sandsjö", "Edla Ramberg"], name => Assert.Contains(name, readers, StringComparison.Ordinal));
        Assert.DoesNotContain("Greta Åkerdal", readers, StringComparison.Ordinal);
        await page.SaveAsync();
        Assert.Contains("Välj varför", page.Find($"#field-{ItemFields.Ground}").ParentElement!.TextContent, StringComparison.Ordinal);

        await page.Find($"#field-{ItemFields.Ground}").ChangeAsync("26:1 §");
        await page.SaveAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("för en mindre krets", page.Find("ol.agenda").TextContent, StringComparison.Ordinal));
        var circle = (await _workspace.MeetingAsync()).Items.Single(i => i.Title == title).Circle!;
        Assert.Equal(("OSL 26 kap. 1 §", 1, Duties.None), (circle.Ground.Citation, circle.Members.Count, circle.Duties));
    }

    [Fact]
    public async Task Open_to_all_again_it_is_for_all()
    {
        var coordinator = await _workspace.CallerAsync("samordnare");
        var item = await DrawAsync(_workspace.Today);
        var view = (await _workspace.Get<MeetingQueries>().FindPreparingAsync(coordinator, _workspace.Council, _workspace.Today))!;
        var text = view.TextOf(view.Meeting.Find(item)!);

        _ = (await _workspace.Get<PreparingCommands>().EditItemAsync(coordinator, _workspace.Today, item, text, text with { Circle = null })).Value;

        var seen = (await _workspace.Get<MeetingQueries>().FindAsync(await _workspace.CallerAsync("skola"), _workspace.Council, _workspace.Today))!;
        Assert.Equal(text.Title, seen.Find(item)!.Title);
    }

    [Fact]
    public async Task The_leaders_are_told_who_on_the_roll_is_outside()
    {
        var item = await DrawAsync(_workspace.Today);
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;

        var view = (await _workspace.Get<MeetingQueries>().FindAsync(await _workspace.CallerAsync("sekreterare"), _workspace.Council, _workspace.Today))!;
        var outside = view.OutsideOf(view.Find(item)!).Select(l => l.Name).ToList();

        Assert.Contains("Greta Åkerdal", outside);
        Assert.DoesNotContain("Edla Ramberg", outside);
        Assert.DoesNotContain("Asta Lindmark", outside);
    }

    [Fact]
    public async Task A_tabled_matter_and_the_follow_up_of_a_decision_stay_for_the_same()
    {
        var secretary = await _workspace.CallerAsync("sekreterare");
        await _workspace.ChooseAsync(settings => settings with { Quorum = QuorumRule.None });
        var item = await DrawAsync(_workspace.Today);
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(secretary, _workspace.Today)).Value;
        _ = (await _workspace.Get<ChairCommands>().TakeUpAsync(secretary, _workspace.Today, item)).Value;
        foreach (var draft in new[]
        {
            new DecisionDraft(DecisionKind.Tabled, "Ärendet bordläggs."),
            new DecisionDraft(DecisionKind.Assigned, "Hemligt uppdrag.", DueOn: new DateOnly(2026, 3, 12)),
        })
        {
            _ = (await _workspace.Get<SecretaryCommands>().RecordDecisionAsync(secretary, _workspace.Today, item, new DecisionId(Guid.CreateVersion7()), draft)).Value;
        }

        _ = (await _workspace.Get<ChairCommands>().CloseAsync(secretary, _workspace.Today, "Klart.")).Value;
        var next = (await _workspace.Get<MeetingQueries>().ListAsync(secretary, _workspace.Council))!.Meetings.First(m => m.State == MeetingState.Preparing);
        var suggested = (await _workspace.Get<MeetingQueries>().FindPreparingAsync(secretary, _workspace.Council, next.Id))!.Suggestions;

        var circle = (await _workspace.MeetingAsync()).Find(item)!.Circle;
        Assert.Equal(circle, Assert.Single(suggested, s => s.Reason == SuggestionReason.Tabled && s.Item.Title == Secret).Item.Circle);
        var followed = suggested.Where(s => s.Reason == SuggestionReason.FollowUp).ToList();
        Assert.Equal(circle, Assert.Single(followed, s => s.Item.Background.Contains("Hemligt uppdrag", StringComparison.Ordinal)).Item.Circle);
        Assert.Contains(followed, s => s.Item.Circle is null && s.Rows.Count > 0);
    }

    [Fact]
    public async Task Its_attachments_are_for_the_same_when_the_circle_is_drawn_and_for_all_when_it_is_open_again()
    {
        var (coordinator, outsider) = (await _workspace.CallerAsync("samordnare"), await _workspace.CallerAsync("skola"));
        var (queries, preparing) = (_workspace.Get<MeetingQueries>(), _workspace.Get<PreparingCommands>());
        var item = await DrawAsync(_workspace.Today);
        _ = (await _workspace.Get<AttachmentCommands>().AddAsync(
            coordinator, _workspace.Today, new AttachmentPlace(new AttachmentId(Guid.CreateVersion7()), item, null, null), "underlag.txt",
            new AttachmentContent(AttachmentKind.Text, 3, new string('A', 64)))).Value;
        var view = (await queries.FindPreparingAsync(coordinator, _workspace.Council, _workspace.Today))!;
        var text = view.TextOf(view.Meeting.Find(item)!);
        async Task<int> ReadsAsync(ItemCircle? circle, ItemCircle? before)
        {
            _ = (await preparing.EditItemAsync(coordinator, _workspace.Today, item, text with { Circle = before }, text with { Circle = circle })).Value;
            return (await queries.FindAsync(outsider, _workspace.Council, _workspace.Today))!.Attachments.Count(a => a.Item == item);
        }

        var before = (await queries.FindAsync(outsider, _workspace.Council, _workspace.Today))!.Attachments.Count(a => a.Item == item);

        Assert.Equal(0, before);
        Assert.Equal(1, await ReadsAsync(null, text.Circle));
        Assert.Equal(0, await ReadsAsync(text.Circle, null));
    }

    [Fact]
    public void What_lacks_in_it_at_the_closing_is_counted_for_those_who_prepare()
    {
        var closed = new MeetingClosed(_workspace.Today, AMeeting.At(17, 0), 3, "Tiden var ute.", Hidden: 1);

        Assert.Contains("med 3 saker kvar", JournalTexts.Of(closed, _ => ""), StringComparison.Ordinal);
        Assert.Contains("med 2 saker kvar", JournalTexts.Of(JournalTexts.WithoutInternal(closed), _ => ""), StringComparison.Ordinal);
        Assert.Equal("avslutade sammanträdet kl. 17.00", JournalTexts.Of(JournalTexts.WithoutInternal(closed with { Gaps = 1 }), _ => ""));
    }

    private const string Secret = "En sak för några";

    private async Task<AgendaItemId> DrawAsync(MeetingId meeting)
    {
        var (coordinator, insider, id) = (await _workspace.CallerAsync("samordnare"), await _workspace.CallerAsync("polis"), new AgendaItemId(Guid.CreateVersion7()));
        var member = (await _workspace.MeetingAsync(meeting)).ReaderOf(insider)!.Member;
        _ = (await _workspace.Get<PreparingCommands>().AddItemAsync(coordinator, meeting, id, new AgendaItemText(AgendaItemKind.Decision, Secret)
        {
            Circle = new ItemCircle(Duties.None, [member], SecrecyGround.InOwnWords("Upphandling pågår")),
        })).Value;
        return id;
    }
}
