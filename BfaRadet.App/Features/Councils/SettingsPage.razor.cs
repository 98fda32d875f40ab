using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using System.Globalization;

namespace BfaRadet.App.Features.Councils;

/// <summary>The council's name and settings. Changes by others appear while nothing has been edited here.</summary>
public sealed partial class SettingsPage
{
    private RegisterView? _before;
    private string _name = "";
    private string _municipality = "";
    private SettingsForm _settings = new();
    private readonly FormFaults _faults = new();
    private string? _receipt;
    private ValueList<ClashLine> _clashes;
    private bool _busy;

    // What stands on the page, in its order.
    private static readonly (string Id, string Heading)[] _sections =
    [
        ("name", "Namn"), ("form", "Rådets form"), ("quorum", "Beslutförhet"), ("summons", "Kallelsen"), ("reminders", "Påminnelser"), ("writers", "Vilka skriver"), ("visibility", "När anteckningarna syns"),
        ("wall", "Väggskärmen"), ("numbering", "Paragrafer"), ("record", "På protokollet"), ("phrases", "Standardfraser"), ("open", "Sidan för invånarna"),
        ("notice", "Anslag"),
    ];

    // The notice board is not there for a committee that has none.
    private IEnumerable<(string Id, string Heading)> Sections =>
        _sections.Where(s => s.Id != "notice" || _settings.LegalForm != LegalForm.BoardCommittee || _settings.Open.NoticeBoard);

    // As they were typed, when that is no number.
    private string? _typedDays, _typedQuorum;

    private string Days
    {
        get => _typedDays ?? _settings.SummonsDays.ToString(CultureInfo.InvariantCulture);
        set => (_settings.SummonsDays, _typedDays) = Number(value, _settings.SummonsDays);
    }

    private string Quorum
    {
        get => _typedQuorum ?? (_settings.QuorumNumber == 0 ? "" : _settings.QuorumNumber.ToString(CultureInfo.InvariantCulture));
        set => (_settings.QuorumNumber, _typedQuorum) = Number(value, _settings.QuorumNumber);
    }

    private static (int Number, string? Typed) Number(string? typed, int former) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, null) : (former, typed ?? "");

    private bool IsUntouched => _before is null
        || (_typedDays is null && _typedQuorum is null && (_name, _municipality) == (_before.Name, _before.Municipality) && _settings.Settings == _before.Settings);

    protected override void Loaded(RegisterView view)
    {
        if (IsUntouched || _before!.Id != view.Id)
        {
            Take(view);
        }
    }

    private void Take(RegisterView view)
    {
        (_typedDays, _typedQuorum) = (null, null);
        (_before, _name, _municipality, _settings) = (view, view.Name, view.Municipality, SettingsForm.Of(view.Settings));
        _clashes = [];
    }

    // Said when the field is left, and not only when all is saved.
    private void SayNumbers() => _ = CheckNumbers();

    private bool CheckNumbers()
    {
        // The one that is not asked for is not in the way.
        var quorum = _settings.Quorum == QuorumRule.AtLeast ? _typedQuorum : null;
        (string Text, string? Field)[] wrong =
        [
            .. quorum is not null ? [("Skriv antalet med siffror, till exempel 7.", nameof(CouncilSettings.QuorumNumber))] : Array.Empty<(string, string?)>(),
            .. _typedDays is not null ? [("Skriv antalet dagar med siffror, till exempel 7.", nameof(CouncilSettings.SummonsDays))] : Array.Empty<(string, string?)>(),
        ];
        if (wrong.Length > 0)
        {
            _faults.Say(wrong);
        }

        return wrong.Length == 0;
    }

    private async Task SaveAsync()
    {
        if (!CheckNumbers())
        {
            return;
        }

        var before = _before!;
        _receipt = null;
        // Two commands, but one form: the errors of both are shown at once, and neither is run.
        if (_faults.Take(Faults.Of(Domain.Councils.Council.FaultsOf(Clock.Today(), _name, _municipality), Domain.Councils.Council.FaultsOf(Clock.Today(), _settings.Settings))))
        {
            return;
        }

        Refusal? refusal;
        _busy = true;
        try
        {
            refusal = (await Commands.RenameAsync(
                    Caller, Council, (before.Name, before.Municipality), (Wording.Line(_name), Wording.Line(_municipality)))).Refusal
                ?? (await Commands.ChooseAsync(Caller, Council, before.Settings, _settings.Settings)).Refusal;
        }
        finally
        {
            _busy = false;
        }

        var now = await Queries.RegisterAsync(Council);
        if (!_faults.Take(refusal) && now is not null)
        {
            Take(now);
            _receipt = "Sparat.";
            return;
        }

        if (refusal is EditClash clash && now is not null)
        {
            // Both versions are shown now, so saving again is a choice. Fields not changed here take theirs.
            var merge = new ThreeWay();
            _clashes = ClashLine.Of(clash, value => RegisterWords.Of(value, now));
            _name = merge.Field("", before.Name, _name, now.Name);
            _municipality = merge.Field("", before.Municipality, _municipality, now.Municipality);
            _settings = SettingsForm.Of(CouncilSettings.Merge(merge, before.Settings, _settings.Settings, now.Settings));
            _before = now;
        }
    }
}
