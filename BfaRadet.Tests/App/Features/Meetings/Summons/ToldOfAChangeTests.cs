using BfaRadet.App.Features.Mail;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Summons;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Summons;

/// <summary>What is told of a summons and of what has changed since: in letters, by old links, in counts and in needs.</summary>
public sealed class ToldOfAChangeTests
{
    [Fact]
    public async Task Another_background_is_a_change_and_one_of_a_summons_from_before_it_was_kept_is_none()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        await EditAsync(made, t => t with { Background = "Mätningen är klar." });

        var view = await made.ViewAsync();
        var change = Assert.Single(view.Summons!.Unsent);
        var now = (await made.PlanOfAsync()).Content;
        var old = view.Summons.Latest.Content with { Items = view.Summons.Latest.Content.Items.Select(i => i with { Background = null }).ToValueList() };

        Assert.Equal("1 Kamerabevakning: Bakgrunden är ändrad.", SummonsWords.Of(change));
        Assert.Empty(SummonsChange.Between(old, now));
    }

    [Fact]
    public async Task An_item_is_named_once_with_all_of_it_that_is_other_than_it_was()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        await EditAsync(made, t => t with { Title = "Kameror", Presenter = "Kommunpolisen", Proposal = "Rådet avvaktar." });

        Assert.Equal(
            "1 Kameror: Hette förut Kamerabevakning. Föredragande Kommunpolisen. Förut: ingen. Förslaget till beslut är ändrat.",
            SummonsWords.Of(Assert.Single((await made.ViewAsync()).Summons!.Unsent)));
    }

    [Fact]
    public async Task An_older_link_tells_everybody_of_a_move_also_who_has_answered_nothing()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        var old = (await made.LettersAsync()).Select(l => (l.Member, Secret: l.Secrets.Single())).ToList();
        _ = (await made.Workspace.Get<LetterCommands>().HandOverAllAsync(made.Coordinator, made.Workspace.Council, made.Id)).Value;
        await made.MoveAsync(ASummonedMeeting.Details with { StartsAt = new TimeOnly(14, 0) });
        _ = (await made.Workspace.Get<LetterCommands>().HandOverAllAsync(made.Coordinator, made.Workspace.Council, made.Id)).Value;

        foreach (var (_, secret) in old)
        {
            var link = (await made.Commands.ReadAsync(secret)).Value;
            Assert.True(link.IsOld);
            Assert.Equal(ASummonedMeeting.Details.StartsAt, link.MovedSince!.StartsAt);
        }
    }

    [Fact]
    public async Task The_letters_beside_the_summons_are_counted_by_receiver()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        var receivers = (await made.LettersAsync()).Count;
        _ = (await made.Workspace.Get<LetterCommands>().HandOverAllAsync(made.Coordinator, made.Workspace.Council, made.Id)).Value;
        await made.MoveAsync(ASummonedMeeting.Details with { Place = "Biblioteket" });

        var counts = (await made.PlanOfAsync()).Letters;

        Assert.Equal((receivers, 0, receivers), (counts.Written, counts.HandedOver, counts.ByHand));
        Assert.Equal(receivers, counts.Unsent);
    }

    [Fact]
    public async Task A_summons_that_is_late_is_a_need_of_those_who_prepare_until_it_goes()
    {
        await using var made = await ASummonedMeeting.OpenAsync(isSent: false);
        var days = (await made.ViewAsync()).Settings.SummonsDays;
        var last = ASummonedMeeting.Details.Date.AddDays(-days);

        Assert.Empty(await NeedsAsync(made, last.AddDays(-3)));
        var near = Assert.Single(await NeedsAsync(made, last.AddDays(-2)));
        var late = Assert.Single(await NeedsAsync(made, last.AddDays(1)));
        Assert.False(near.IsOverdue(last));
        Assert.True(late.IsOverdue(last.AddDays(1)));
        Assert.Contains("skulle ha gått senast", late.Text(last.AddDays(1)), StringComparison.Ordinal);
        Assert.Empty(await NeedsAsync(made, ASummonedMeeting.Details.Date));
        Assert.Empty(await NeedsAsync(made, last.AddDays(1), "polis"));
        _ = (await made.Commands.SendAsync(made.Coordinator, made.Id, (await made.PlanOfAsync()).Content)).Value;
        Assert.Empty(await NeedsAsync(made, last.AddDays(1)));
    }

    private static async Task EditAsync(ASummonedMeeting made, Func<AgendaItemText, AgendaItemText> change)
    {
        var item = (await made.ViewAsync()).Items[0];
        var before = new AgendaItemText(item.Kind, item.Title);
        _ = (await made.Preparing.EditItemAsync(made.Coordinator, made.Id, item.Id, before, change(before))).Value;
    }

    private static async Task<IReadOnlyList<SummonsDue>> NeedsAsync(ASummonedMeeting made, DateOnly today, string key = "samordnare")
    {
        var caller = await made.Workspace.CallerAsync(key);
        await using var db = made.Workspace.Db();
        var reader = (await BfaRadet.App.Data.Membership.FindReaderAsync(db, caller, made.Workspace.Council, today))!;
        var asked = new NeedsOf(made.Workspace.Council, caller, reader, made.Workspace.Clock.Now, today);
        return [.. (await new SummonsNeeds().OfAsync(db, asked)).OfType<SummonsDue>()];
    }
}
