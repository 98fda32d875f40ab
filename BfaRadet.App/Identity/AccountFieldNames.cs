using BfaRadet.App.Ui;

namespace BfaRadet.App.Identity;

/// <summary>What the fields of an account are called.</summary>
internal sealed class AccountFieldNames : FieldWords
{
    public override IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["Email"] = "E-postadressen",
        ["OldPassword"] = "Det nuvarande lösenordet",
        ["Password"] = "Lösenordet",
    };
}
