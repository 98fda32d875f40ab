using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Identity;
using BfaRadet.App.Identity.SignIn;
using BfaRadet.App.Records;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Adopting;

public sealed class AdoptingTests : IAsyncLifetime
{
    private ToAdjust _minutes = default!;

    public async ValueTask InitializeAsync() => _minutes = await ToAdjust.OpenAsync();

    public ValueTask DisposeAsync() => _minutes.DisposeAsync();

    [Fact]
    public async Task The_last_confirmation_seals_the_bytes_that_were_read()
    {
        _ = (await _minutes.SendAsync()).Value;
        var read = (await _minutes.ViewAsync("polis"))!.Hash;

        Assert.False((await _minutes.ConfirmAsync("polis")).Value);
        Assert.True((await _minutes.ConfirmAsync("ordforande")).Value);

        await using var db = _minutes.Workspace.Db();
        var kept = await db.SealedRecords().SingleAsync();
        var seal = Seal.Read(kept.SealText)!;
        Assert.Equal((1, read, Seal.None), (kept.Number, Seal.HashOf(kept.Bytes), seal.Previous));
        Assert.Matches("^justerare, .+, 20[0-9-]+T[0-9:]+Z$", seal.Confirmations[0]);
        Assert.True((await SealsAsync())!.IsWhole);
    }

    [Fact]
    public async Task A_wrong_password_confirms_nothing_and_ten_shut_the_account()
    {
        _ = (await _minutes.SendAsync()).Value;

        Assert.Equal(new AccountRefusal.WrongPassword(9), (await _minutes.ConfirmAsync("polis", password: "fel lösenord här")).Refusal);
        for (var wrong = 0; wrong < 9; wrong++)
        {
            _ = await _minutes.ConfirmAsync("polis", password: "fel lösenord här");
        }

        Assert.IsType<AccountRefusal.ShutForNow>((await _minutes.ConfirmAsync("polis")).Refusal);
        Assert.Empty((await _minutes.ViewAsync())!.Confirmations);
    }

    [Fact]
    public async Task The_wrong_person_and_a_stale_page_are_refused()
    {
        _ = (await _minutes.SendAsync()).Value;
        var read = (await _minutes.ViewAsync())!.Hash;

        Assert.IsType<AdjustmentRefusal.NotASigner>((await _minutes.ConfirmAsync("sekreterare")).Refusal);
        _ = (await _minutes.Commands.SendBackAsync(await _minutes.CallerAsync("polis"), _minutes.Id, "Fel tid i § 2")).Value;
        Assert.Equal((await _minutes.CallerAsync("polis")).Name, (await _minutes.ViewAsync())!.Returned?.By);
        Assert.IsType<AdjustmentRefusal.NotInThatState>((await _minutes.ConfirmAsync("polis", read)).Refusal);
        _ = (await AppendAsync("Rättat efter anmärkning.")).Value;
        _ = (await _minutes.SendAsync()).Value;
        Assert.Equal(new AdjustmentRefusal.ReadAnother(), (await _minutes.ConfirmAsync("polis", read)).Refusal);
    }

    [Fact]
    public async Task Nobody_writes_in_what_is_locked_and_all_may_again_when_it_is_sent_back()
    {
        _ = (await _minutes.SendAsync()).Value;

        Assert.Equal(new AdjustmentRefusal.TextIsLocked(AdjustmentState.Adjusting), (await AppendAsync("För sent.")).Refusal);
        _ = (await _minutes.Commands.SendBackAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Id, "Ett ord saknas")).Value;
        Assert.Null((await AppendAsync("I tid.")).Refusal);
        await _minutes.AdoptAsync();
        Assert.Equal(new AdjustmentRefusal.TextIsLocked(AdjustmentState.Adopted), (await AppendAsync("För sent.")).Refusal);
    }

    [Fact]
    public async Task What_is_changed_beside_them_does_not_change_what_is_confirmed()
    {
        _ = (await _minutes.SendAsync()).Value;
        var before = (await _minutes.ViewAsync())!;
        await using (var db = _minutes.Workspace.Db())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE Attendances SET Name = 'Någon annan'");
        }

        await _minutes.Workspace.ChooseAsync(s => s with { ParagraphPrefix = "BRÅ" });

        var after = (await _minutes.ViewAsync())!;
        Assert.Equal(before.Hash, after.Hash);
        Assert.Equal(RecordJson.Write(before.Record), RecordJson.Write(after.Record));
    }

    [Fact]
    public async Task Two_who_confirm_at_once_make_one_seal()
    {
        _ = (await _minutes.SendAsync()).Value;

        var answers = await Task.WhenAll(new[] { "ordforande", "polis", "ordforande", "polis" }.Select(key => _minutes.ConfirmAsync(key)));

        Assert.All(answers, a => Assert.Null(a.Refusal));
        Assert.Single(answers, a => a.Value);
        await using var db = _minutes.Workspace.Db();
        Assert.Single(await db.SealedRecords().ToListAsync());
        Assert.Single(await db.Journal.Where(e => e.Event == nameof(MinutesAdopted)).ToListAsync());
    }

    [Fact]
    public async Task Minutes_opened_again_stand_until_they_are_adopted_anew()
    {
        await _minutes.AdoptAsync();
        _ = (await _minutes.Commands.ReopenAsync(await _minutes.CallerAsync("ordforande"), _minutes.Id, "Fel röstetal")).Value;
        _ = (await AppendAsync("Röstetalet är 6 mot 3.")).Value;

        var (member, leader) = ((await _minutes.ViewAsync("skola"))!, (await _minutes.ViewAsync())!);
        Assert.True(member.ShowsAdopted);
        Assert.DoesNotContain("6 mot 3", Text(member.Record), StringComparison.Ordinal);
        Assert.Contains("6 mot 3", Text(leader.Record), StringComparison.Ordinal);
        var shown = await _minutes.Workspace.Get<RecordQueries>().FindAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Workspace.Council, _minutes.Id);
        Assert.Equal((1, AdjustmentState.Reopened), (shown!.Seal!.Number, shown.State));

        await _minutes.AdoptAsync();
        var seals = (await SealsAsync())!;
        Assert.True(seals.IsWhole);
        Assert.Equal([(2, 1, null), (1, null, 2)], seals.Rows.Select(r => (r.Number, r.Seal!.Replaces, r.ReplacedBy)));
    }

    [Fact]
    public async Task A_paragraf_adjusted_at_once_is_in_the_final_minutes_as_it_was_confirmed()
    {
        var item = _minutes.Items[1];
        _ = (await _minutes.Commands.SendSectionAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Id, item)).Value;
        var frozen = (await _minutes.ViewAsync())!.Find(item)!;
        Assert.Equal(new AdjustmentRefusal.SectionIsLocked(), (await AppendAsync("För sent.", item)).Refusal);
        Assert.Null((await AppendAsync("Här går det.", _minutes.Items[2])).Refusal);
        foreach (var key in new[] { "polis", "ordforande" })
        {
            _ = (await _minutes.Commands.ConfirmSectionAsync(await _minutes.CallerAsync(key), _minutes.Id, item, frozen.Hash, DevelopmentAccounts.Password)).Value;
        }

        await using (var db = _minutes.Workspace.Db())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE Decisions SET Text = 'Ett annat beslut', DueOn = '2030-01-01'");
        }

        await _minutes.AdoptAsync();

        var final = (await _minutes.ViewAsync())!.Record.Find(item)!;
        Assert.NotNull(final.AdjustedAt);
        Assert.Equal(frozen.Paper, System.Text.Encoding.UTF8.GetString(RecordJson.Adoptable((await _minutes.ViewAsync())!.Record, final with { AdjustedAt = null }).Write()));
    }

    [Fact]
    public async Task A_draft_waits_for_the_members_where_the_council_has_chosen_so_until_it_is_sent()
    {
        await _minutes.Workspace.ChooseAsync(s => s with { Visibility = MinutesVisibility.WhenShared });

        Assert.Null(await _minutes.ViewAsync("skola"));
        Assert.Null((await _minutes.OnPageAsync("skola"))!.Minutes);
        Assert.Null(await _minutes.OnPageAsync("administrator"));
        Assert.NotNull(await _minutes.ViewAsync("samordnare"));
        _ = (await _minutes.Commands.SendForReviewAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Id)).Value;
        Assert.NotNull(await _minutes.ViewAsync("skola"));
    }

    [Fact]
    public async Task The_one_who_is_waited_for_is_told_at_home_overdue_first()
    {
        Assert.Contains(await NeedsAsync("sekreterare"), n => n is MinutesNeed.ToSendOn);
        _ = (await _minutes.SendAsync()).Value;

        var need = (await NeedsAsync("polis")).OfType<MinutesNeed.ToConfirm>().Single();
        Assert.EndsWith("42 dagar över tiden.", need.Text(new DateOnly(2026, 3, 11)), StringComparison.Ordinal);
        Assert.Same((await NeedsAsync("polis"))[0].GetType(), need.GetType());
        _ = (await _minutes.ConfirmAsync("polis")).Value;
        Assert.DoesNotContain(await NeedsAsync("polis"), n => n is MinutesNeed.ToConfirm);
        Assert.DoesNotContain(await NeedsAsync("sekreterare"), n => n is MinutesNeed.ToSendOn);
    }

    private async Task<ValueList<Need>> NeedsAsync(string key) =>
        (await _minutes.Workspace.Get<HomeQueries>().FindAsync(await _minutes.CallerAsync(key), _minutes.Workspace.Council, null))!.Needs;

    private async Task<SealsView?> SealsAsync() =>
        await _minutes.Workspace.Get<SealQueries>().FindAsync(await _minutes.CallerAsync("skola"), _minutes.Workspace.Council);

    private async Task<Result<int>> AppendAsync(string text, AgendaItemId? item = null) =>
        await _minutes.Workspace.Get<MinutesCommands>().AppendAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Id, item ?? _minutes.Items[1], text);

    private static string Text(MinutesRecord record) => string.Join('\n', record.Sections.Select(s => s.Text.PlainText));
}
