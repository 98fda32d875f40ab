using BfaRadet.App.Data.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace BfaRadet.App.Features.Minutes.Downloads;

/// <summary>Links to the minutes as files. Renders nothing for a viewer who may not read them.</summary>
public sealed partial class DownloadList
{
    private Offer? _offer;

    [Parameter, EditorRequired]
    public CouncilId Council { get; set; }

    [Parameter, EditorRequired]
    public MeetingId Meeting { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var state = Authentication is null ? null : await Authentication;
        _offer = Caller.From(state?.User) is { } caller ? await DownloadQueries.OfferAsync(caller, Council, Meeting) : null;
    }

    internal static string NameOf(FileKind kind) => kind.Extension switch
    {
        "pdf" => "PDF",
        "docx" => "Word (DOCX)",
        "html" => "Webbsida (HTML)",
        "txt" => "Ren text",
        "json" => "Data (JSON)",
        _ => "Hela sammanträdet (ZIP)",
    };

    private string AboutOf(FileKind kind) => kind.Extension switch
    {
        "pdf" => "för läsning och arkiv",
        "docx" => "för den som ska arbeta vidare",
        "html" => "en fil som fungerar utan nät",
        "json" => _offer is { IsAdopted: true, HidesSome: false } ? "det förseglade protokollet" : "protokollet som data",
        "zip" => "alla former, dagordning, beslut och kontrollsummor",
        _ => "",
    };
}
