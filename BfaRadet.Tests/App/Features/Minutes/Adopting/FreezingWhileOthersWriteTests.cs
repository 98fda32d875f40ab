using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using System.Collections.Concurrent;
using System.Globalization;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Adopting;

/// <summary>No word that was confirmed to a writer is missing in the frozen document, and none comes in after.</summary>
public sealed class FreezingWhileOthersWriteTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_confirmed_word_is_in_the_frozen_document(int seed)
    {
        await using var minutes = await ToAdjust.OpenAsync();
        var (engine, owner, member) = (minutes.Workspace.Get<WritingEngine>(), minutes.Workspace.Get<MinutesOwner>(), new MemberId(Guid.CreateVersion7()));
        var (confirmed, declined) = (new ConcurrentBag<string>(), 0);
        using var enough = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            // The engine itself is asked, as by a participant whose right was looked up a moment ago.
            for (var n = 0; !enough.IsCancellationRequested; n++)
            {
                var word = string.Create(CultureInfo.InvariantCulture, $"ord{writer}x{n}.");
                var answer = await engine.AppendAsync(owner.PlaceOf(minutes.Workspace.Council, minutes.Id, minutes.Items[(writer + seed) % 3]), member, "Skribenten", word);
                if (answer.IsRefused(out _))
                {
                    Interlocked.Increment(ref declined);
                }
                else
                {
                    confirmed.Add(word);
                }
            }
        })).ToList();
        await Task.Run(() => SpinWait.SpinUntil(() => confirmed.Count > 20, TimeSpan.FromSeconds(20)));

        var sent = await minutes.SendAsync();
        await Task.Run(() => SpinWait.SpinUntil(() => declined > 4, TimeSpan.FromSeconds(20)));
        await enough.CancelAsync();
        await Task.WhenAll(writers);

        Assert.Null(sent.Refusal);
        Assert.True(declined > 4, "nobody was stopped");
        var frozen = (await minutes.ViewAsync())!.Record;
        var words = frozen.Sections.SelectMany(s => s.Text.PlainText.Split('\n')).Where(w => w.StartsWith("ord", StringComparison.Ordinal)).ToHashSet();
        Assert.Empty(confirmed.Except(words));
        Assert.Empty(words.Except(confirmed));
    }

    [Fact]
    public async Task A_refusal_opens_the_text_again()
    {
        await using var minutes = await ToAdjust.OpenAsync();
        await using (var db = minutes.Workspace.Db())
        {
            // Nobody led the meeting: that stops it.
            await db.Database.ExecuteSqlAsync($"UPDATE Attendances SET Status = 2");
        }

        Assert.IsType<AdjustmentRefusal.StillMissing>((await minutes.SendAsync()).Refusal);

        Assert.Null((await AppendAsync(minutes)).Refusal);
    }

    [Fact]
    public async Task Who_may_not_send_them_stops_nobody()
    {
        await using var minutes = await ToAdjust.OpenAsync();

        Assert.IsType<NotYourDuty>((await minutes.SendAsync("skola")).Refusal);

        Assert.Null((await AppendAsync(minutes)).Refusal);
    }

    [Fact]
    public async Task After_a_restart_what_lies_behind_is_frozen_too_and_the_lock_holds()
    {
        await using var minutes = await ToAdjust.OpenAsync();
        _ = (await AppendAsync(minutes, "Skrivet före avbrottet.")).Value;
        // As a server leaves it that went down before the document was written down.
        Assert.NotEmpty(await minutes.Workspace.Get<DocumentStore>().FindBehindAsync([minutes.Items[1].ToDocument()], TestContext.Current.CancellationToken));

        _ = (await minutes.SendAsync()).Value;

        Assert.Contains("Skrivet före avbrottet.", (await minutes.ViewAsync())!.Record.Sections[1].Text.PlainText, StringComparison.Ordinal);
        Assert.IsType<AdjustmentRefusal.TextIsLocked>((await AppendAsync(minutes)).Refusal);
    }

    private static async Task<Result<int>> AppendAsync(ToAdjust minutes, string text = "Ett ord till.") =>
        await minutes.Workspace.Get<MinutesCommands>().AppendAsync(await minutes.CallerAsync("sekreterare"), minutes.Id, minutes.Items[1], text);
}
