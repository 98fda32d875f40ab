using BfaRadet.App.Data;
using BfaRadet.Domain.Councils;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Councils;

/// <summary>The settings for residents and the notice board as the controls bind them.</summary>
public sealed class OpenSettings
{
    public bool Page { get; set; }

    public string Address { get; set; } = "";

    public string Presentation { get; set; } = "";

    public string Contact { get; set; } = "";

    public bool NoticeBoard { get; set; }

    public static OpenSettings Of(CouncilSettings settings) => new()
    {
        Page = settings.OpenPage,
        Address = settings.OpenAddress,
        Presentation = settings.OpenPresentation,
        Contact = settings.OpenContact,
        NoticeBoard = settings.NoticeBoard,
    };

    /// <summary>The settings with these values.</summary>
    public CouncilSettings On(CouncilSettings settings) => settings with
    {
        OpenPage = Page,
        OpenAddress = Wording.Line(Address),
        OpenPresentation = Wording.Text(Presentation),
        OpenContact = Wording.Line(Contact),
        NoticeBoard = NoticeBoard,
    };

    /// <summary>Whether another council has the address. Of two at the same moment a unique index lets one through.</summary>
    public static async Task<Refusal?> TakenAsync(WorkspaceDb db, CouncilId council, CouncilSettings settings) =>
        Wording.Line(settings.OpenAddress) is { Length: > 0 } address
        && await db.Councils.AnyAsync(c => c.Id != council && c.Settings.OpenAddress == address)
            ? new CouncilRefusal.AddressTaken(address)
            : null;
}
