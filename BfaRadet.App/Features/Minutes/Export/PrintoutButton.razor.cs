using System.Globalization;
using BfaRadet.App.Account;
using BfaRadet.Domain;
using Microsoft.AspNetCore.Components;

namespace BfaRadet.App.Features.Minutes.Export;

/// <summary>A file that takes a while, asked for and waited for.</summary>
public sealed partial class PrintoutButton
{
    private Printout? _printout;
    private bool _nothing;

    [Parameter, EditorRequired]
    public CouncilId Council { get; set; }

    [Parameter, EditorRequired]
    public MeetingId Meeting { get; set; }

    [Parameter, EditorRequired]
    public FileKind Kind { get; set; } = default!;

    [Parameter, EditorRequired]
    public Caller Caller { get; set; } = default!;

    private string ProgressId => $"framsteg-{Kind.Extension}";

    // One that was asked for before is found again, made or half made.
    protected override void OnInitialized() => Follow(Printouts.Find(Caller, Meeting, item: null, Kind));

    public void Dispose() => Follow(null);

    private async Task BeginAsync()
    {
        Follow(await Printouts.BeginAsync(Caller, Council, Meeting, item: null, Kind));
        _nothing = _printout is null;
    }

    private void Cancel() => _printout?.Cancel();

    private void Follow(Printout? printout)
    {
        if (_printout is not null)
        {
            _printout.Changed -= Draw;
        }

        _printout = printout;
        if (printout is not null)
        {
            printout.Changed += Draw;
        }
    }

    private void Draw() => _ = InvokeAsync(StateHasChanged);

    private static double Percent(Printout printout) =>
        printout.Progress.Pages == 0 ? 0 : 100.0 * printout.Progress.Done / printout.Progress.Pages;

    private static string Told(Printout printout) => printout.Progress.Pages == 0
        ? "Filen görs i ordning …"
        : $"Sida {printout.Progress.Done} av {printout.Progress.Pages} är klar.";

    private static string Size(int bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.CurrentCulture, $"{Math.Max(1, bytes / 1024)} kB")
        : string.Create(CultureInfo.CurrentCulture, $"{bytes / 1048576.0:0.0} MB");
}
