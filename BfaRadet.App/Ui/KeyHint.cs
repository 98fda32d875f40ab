namespace BfaRadet.App.Ui;

/// <summary>One line of the keyboard legend: the key as a person reads it ("Alt + ↓") and what it does.</summary>
public sealed record KeyHint(string Key, string Does);
