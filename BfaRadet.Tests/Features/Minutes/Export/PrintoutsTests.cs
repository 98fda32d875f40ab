using BfaRadet.App.Features.Minutes.Export;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Features.Minutes.Export;

/// <summary>Files made beside what one does.</summary>
public sealed class PrintoutsTests
{
    [Fact]
    public async Task One_who_leaves_finds_the_file_on_coming_back()
    {
        await using var workspace = await WholeMeetingTests.HeldAsync();
        var (printouts, caller) = (workspace.Get<Printouts>(), await workspace.CallerAsync("sekreterare"));

        var begun = await printouts.BeginAsync(caller, workspace.Council, workspace.Today, null, FileKind.Zip);
        await EndedAsync(begun!);

        Assert.Same(begun, printouts.Find(caller, workspace.Today, null, FileKind.Zip));
        Assert.Equal(PrintoutState.Done, begun!.State);
        Assert.Equal(begun.Progress.Pages, begun.Progress.Done);
        var taken = await printouts.TakeAsync(caller, workspace.Council, workspace.Today, begun.Id);
        Assert.Equal(begun.Result, taken);
        Assert.Contains(ExportNames.Manifest, AnExport.Unzip(taken!.Bytes).Keys);
    }

    [Fact]
    public async Task It_is_nobody_elses()
    {
        await using var workspace = await WholeMeetingTests.HeldAsync();
        var printouts = workspace.Get<Printouts>();
        var begun = await printouts.BeginAsync(await workspace.CallerAsync("sekreterare"), workspace.Council, workspace.Today, null, FileKind.Zip);
        await EndedAsync(begun!);

        Assert.Null(await printouts.TakeAsync(await workspace.CallerAsync("ordforande"), workspace.Council, workspace.Today, begun!.Id));
        Assert.Null(printouts.Find(await workspace.CallerAsync("ordforande"), workspace.Today, null, FileKind.Zip));
    }

    [Fact]
    public async Task It_is_gone_after_ten_minutes()
    {
        await using var workspace = await WholeMeetingTests.HeldAsync();
        var (printouts, caller) = (workspace.Get<Printouts>(), await workspace.CallerAsync("sekreterare"));
        var begun = await printouts.BeginAsync(caller, workspace.Council, workspace.Today, null, FileKind.Pdf);
        await EndedAsync(begun!);

        workspace.Clock.Move(Printouts.KeptFor + TimeSpan.FromSeconds(1));

        Assert.Null(await printouts.TakeAsync(caller, workspace.Council, workspace.Today, begun!.Id));
    }

    [Fact]
    public async Task It_can_be_called_off()
    {
        using var printout = new Printout("konto", default, default, null, FileKind.Pdf, default);
        printout.Cancel();

        Assert.Throws<OperationCanceledException>(() => FileKind.Pdf.Write(
            MinutesLayout.Of(APaper.Long(40), null), APaper.At(18, 0), Stream.Null, printout, printout.Cancellation));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task An_account_keeps_three()
    {
        await using var workspace = await WholeMeetingTests.HeldAsync();
        var (printouts, caller) = (workspace.Get<Printouts>(), await workspace.CallerAsync("sekreterare"));
        foreach (var kind in FileKind.All.Take(4))
        {
            await EndedAsync((await printouts.BeginAsync(caller, workspace.Council, workspace.Today, null, kind))!);
        }

        Assert.Equal([false, true, true, true], FileKind.All.Take(4).Select(kind => printouts.Find(caller, workspace.Today, null, kind) is not null));
    }

    [Fact]
    public async Task Who_may_not_read_the_minutes_gets_none()
    {
        await using var workspace = await WholeMeetingTests.HeldAsync();

        Assert.Null(await workspace.Get<Printouts>().BeginAsync(
            await workspace.CallerAsync("administrator"), workspace.Council, workspace.Today, null, FileKind.Zip));
    }

    private static Task EndedAsync(Printout printout)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (printout.State != PrintoutState.Making)
            {
                ended.TrySetResult();
            }
        }

        printout.Changed += Look;
        Look();
        return ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
