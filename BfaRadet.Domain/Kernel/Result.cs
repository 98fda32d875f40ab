using System.Diagnostics.CodeAnalysis;

namespace BfaRadet.Domain.Kernel;

/// <summary>Nothing to hand back but the news that it was done.</summary>
public readonly record struct Done
{
    public static Done Value => default;
}

/// <summary>What a rule answers: the value, or the refusal. Throws nothing that a person can cause.</summary>
public readonly struct Result<T>
{
    private readonly T _value;

    private Result(T value, Refusal? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    /// <summary>The reason to decline; null when it was done.</summary>
    public Refusal? Refusal { get; }

    public bool IsRefused([NotNullWhen(true)] out Refusal? refusal)
    {
        refusal = Refusal;
        return refusal is not null;
    }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It was refused: only a bug asks for the value then.</exception>
    public T Value => Refusal is null ? _value : throw new InvalidOperationException($"Refused: {Refusal}");

    /// <summary>The answer in another shape; a refusal passes through untouched.</summary>
    public Result<TOther> Map<TOther>(Func<T, TOther> map) => Refusal is null ? map(_value) : Refusal;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default!, refusal);
}
