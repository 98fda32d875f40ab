using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Events;
using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Layout;
using Microsoft.AspNetCore.Components;

namespace BfaRadet.App.Identity.Administration;

/// <summary>The administrator's page: accounts and councils.</summary>
public sealed partial class AdminPage
{
    /// <summary>The accounts of one page.</summary>
    private const int Max = 50;

    /// <summary>So many are found by looking.</summary>
    private const int FewEnough = 8;

    private IReadOnlyList<AccountView> _accounts = [];
    private IReadOnlyList<CouncilLine> _councils = [];
    private readonly FormFaults _council = new();
    private readonly FormFaults _acts = new();
    private IReadOnlyList<AccountEventView> _events = [];
    private Receipts.Said? _said;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "nytt-rad")]
    private string? CouncilName { get; set; }

    [SupplyParameterFromForm(FormName = "nytt-rad")]
    private string? Municipality { get; set; }

    /// <summary>What to do and with which account: "unlock:{id}".</summary>
    [SupplyParameterFromForm(FormName = "konton")]
    private string? Act { get; set; }

    /// <summary>The account whose events are shown; all when it is none.</summary>
    [SupplyParameterFromQuery(Name = "konto")]
    private string? OfAccount { get; set; }

    /// <summary>The account that is asked about before it is locked.</summary>
    [SupplyParameterFromQuery(Name = "las")]
    private string? Locking { get; set; }

    /// <summary>Only events older than this one.</summary>
    [SupplyParameterFromQuery(Name = "fore")]
    private long? Before { get; set; }

    /// <summary>Only accounts with these words.</summary>
    [SupplyParameterFromQuery(Name = "sok")]
    private string? Sought { get; set; }

    private string? Search => string.IsNullOrWhiteSpace(Sought) ? null : Sought.Trim();

    private IReadOnlyList<AccountView> Found => AccountSearch.Find(_accounts, Search ?? "");

    /// <summary>What is searched for, as it goes on in addresses.</summary>
    private string Beside => Search is { } search ? "&sok=" + Uri.EscapeDataString(search) : "";

    private AccountView? Whose => _accounts.FirstOrDefault(a => a.Id == OfAccount);

    private string Older => $"/admin?{(Whose is { } whose ? $"konto={whose.Id}&" : "")}fore={_events[^1].Id}{Beside}#handelser";

    private AccountView? ToLock => _accounts.FirstOrDefault(a => a.Id == Locking && a.Id != Caller.AccountId && a.LockedUntil is null);

    private string Here => Whose is { } whose ? $"/admin?konto={whose.Id}{Beside}" : Search is null ? "/admin" : $"/admin?{Beside[1..]}";

    private Caller Caller => Caller.From(HttpContext.User)!;

    protected override async Task OnInitializedAsync()
    {
        // A cookie says what was so when it was made.
        if (await Administrators.IsAsync(Caller))
        {
            await LoadAsync();
            _said = HttpMethods.IsGet(HttpContext.Request.Method) ? Receipts.Take(Caller, "/admin") : null;
        }
        else
        {
            Navigation.NotFound();
        }
    }

    private async Task LoadAsync()
    {
        _accounts = await Accounts.AccountsAsync();
        _councils = await Accounts.CouncilsAsync();
        _events = await Events.ListAsync(Whose?.Id, Before);
    }

    private string Counted(int found) =>
        (Search is null ? found == 1 ? "1 konto." : $"{found} konton." : found == 1 ? "Ett konto stämmer." : $"{found} konton stämmer.")
        + (found > Max ? $" De första {Max} visas: sök för att hitta fler." : "");

    private async Task ActAsync()
    {
        var (act, id) = (Act ?? "").Split(':', 2) is [var a, var i] ? (a, i) : ("", "");
        var account = _accounts.FirstOrDefault(account => account.Id == id);
        var name = account?.Name ?? "";
        await SayAsync(act switch
        {
            "link" => (await Administration.MakeResetLinkAsync(Caller, id)).Map(path => new Receipts.Said(null, Address.Of(path, Navigation.BaseUri), $"{name} ({account?.Email})")),
            "mail" => (await Administration.SendResetLinkAsync(Caller, id, Navigation.BaseUri)).Map(email => new Receipts.Said($"En länk för nytt lösenord är på väg till {name} ({email}).")),
            "unlock" => (await Administration.UnlockAsync(Caller, id)).Map(_ => new Receipts.Said($"{name} kan logga in igen.")),
            "grant" => (await Administration.GrantAsync(Caller, id)).Map(_ => new Receipts.Said($"{name} är nu administratör.")),
            "revoke" => (await Administration.RevokeAsync(Caller, id)).Map(_ => new Receipts.Said($"{name} är inte längre administratör.")),
            _ => new NotFound(),
        });
    }

    private async Task LockAsync()
    {
        var name = ToLock?.Name;
        await SayAsync((await Administration.LockAsync(Caller, Locking ?? "")).Map(_ => new Receipts.Said($"{name} kan inte längre logga in.")));
    }

    /// <summary>Leads on, where it is said what was done; what was declined is said here.</summary>
    private async Task SayAsync(Result<Receipts.Said> done)
    {
        if (_acts.Take(done.Refusal))
        {
            await LoadAsync();
            return;
        }

        Receipts.Leave(Caller, "/admin", done.Value);
        Navigation.NavigateTo(Here);
    }

    private async Task FoundAsync()
    {
        var founded = await Administration.FoundCouncilAsync(Caller, CouncilName ?? "", Municipality ?? "");
        if (founded.IsRefused(out var refusal))
        {
            _council.Take(refusal);
            return;
        }

        Navigation.NavigateTo(CouncilAddresses.Register(founded.Value));
    }

    private string State(AccountView account) => (account.LockedUntil, Limits.ShutUntil(account.Email)) switch
    {
        ({ } until, _) when until > Clock.GetUtcNow().AddDays(1) => "Låst",
        ({ } until, _) => $"Stängt till kl. {SwedishDates.Clock(until)} efter fel lösenord",
        (_, { } until) => $"Stängt för nya webbläsare till kl. {SwedishDates.Clock(until)} efter fel lösenord",
        _ => account.Administrator ? "Administratör" : "Aktivt",
    };
}
